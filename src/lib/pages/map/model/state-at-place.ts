import type { Layer } from '../../../domain/atlas';
import type { RegisterPlace } from '../../../domain/register-place';
import { toggleLayer } from '../state/change-layers';
import { toggleRegister } from '../state/map-filter';
import type { MapState, Selection } from '../state/map-state';

/** What the map shows once an entry of a register is gone to: its layer and its register are on, and its place is chosen. */
export function stateAtPlace(
	before: MapState,
	{ layer, register, at, communes: [commune] }: Pick<RegisterPlace, 'layer' | 'register' | 'at' | 'communes'>,
	layers: readonly Pick<Layer, 'id' | 'references'>[]
): MapState {
	const { selection: _, ...rest } = before;
	const set = layers.find(({ id }) => id === layer)?.references.find((each) => each.register === register);
	const isHidden = set?.isShown === false && !before.filter.registers.includes(register);
	const isOn = before.layers.some(({ id }) => id === layer);
	const selection: Selection | undefined = at
		? { kind: 'point', at }
		: commune && { kind: 'commune', code: commune };
	return {
		...rest,
		...(isHidden ? { filter: toggleRegister(before.filter, register) } : {}),
		...(isOn ? {} : { layers: toggleLayer(before.layers, layer) }),
		...(selection ? { selection } : {})
	};
}
