import type { AtlasMap } from '../canvas/atlas-map';
import { readPagePalette } from '../canvas/page-palette';
import type { MapModel } from '../model/map-model.svelte';
import { formatLength } from '../model/redraw';
import { creditLines, sourcesShown } from '../../../ui/map/credit-lines';
import { scaleBar } from '../../../drawing/map/scale-bar';
import { layOutSheet, type SheetLegendEntry } from './sheet-layout';
import { sheetName } from './sheet-name';
import { today } from '../../../words/today';
import { m } from '../../../paraglide/messages';
import { saveFile } from '../../../ui/save-file';
import { legendByLayer } from '../../../drawing/style/legend';
import { OVERVIEW_SIZE } from '../../../drawing/svg/overview-size';
import { metresPerUnit } from '../../../drawing/svg/picture';
import { legendWord, opacityWords } from '../../../ui/map/legend-words';
import { formatDate } from '../../../words/words';
import { loadSheetFonts, openMeasure, paintSheet, type SheetLooks } from './paint-sheet';
import { pictureOfDrawnMap } from './picture-of-drawn-map';

/** Pixels of the file for a pixel of the page. */
const RATIO = 2;
/** Most of a picture's width that its scale takes, in pixels. */
const SCALE_MOST = 120;
const DRAWN_WIDTH = 960;

interface SheetPicture {
	image: CanvasImageSource;
	width: number;
	height: number;
	metresPerPixel: number;
}

async function takePicture(model: MapModel, map: AtlasMap | undefined): Promise<SheetPicture> {
	if (map) {
		const { canvas, ...size } = await map.picture(RATIO);
		return { image: canvas, ...size };
	}
	const drawn = document.querySelector<SVGSVGElement>('svg.svg-map');
	if (!drawn) throw new Error('no map is drawn');
	const { width: units, height } = OVERVIEW_SIZE;
	const ratio = DRAWN_WIDTH / units;
	return {
		image: await pictureOfDrawnMap(drawn, DRAWN_WIDTH),
		width: DRAWN_WIDTH,
		height: height * ratio,
		metresPerPixel: metresPerUnit({ ...OVERVIEW_SIZE, bbox: model.store.start.bbox }) / ratio
	};
}

function legendOf(model: MapModel): SheetLegendEntry[] {
	return legendByLayer(model.on).map(({ layer, opacity, rows }) => ({
		label: [layer.label, opacityWords(opacity)].filter((part) => part !== '').join(', '),
		rows: rows.map(({ kind, samples }) => ({
			words: legendWord(kind),
			samples: samples.map((sample) => ({
				layer: layer.id,
				kind: sample.kind,
				toCome: kind === 'to-come',
				opacity
			}))
		}))
	}));
}

function notesOf({ store: { start }, state }: MapModel, day: string, address: string): string[] {
	return [
		...(start.boundaries === 'cell' ? [m.cells_banner()] : []),
		creditLines(sourcesShown(start, state.layers), state.online).join(' · '),
		m.sharing_dated({ site: m.site_name(), date: formatDate(day) }),
		address
	];
}

const toBlob = (canvas: HTMLCanvasElement): Promise<Blob> =>
	new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png')
	);

/**
 * Gives the reader a picture of the map, with what is needed to read it away from the site.
 * @param map undefined where the drawn map is shown in its place.
 * @returns the name of the file.
 * @throws Error when the browser cannot draw it.
 */
export async function exportSheet({
	model,
	map,
	address
}: {
	model: MapModel;
	map: AtlasMap | undefined;
	address: string;
}): Promise<string> {
	const [picture] = await Promise.all([takePicture(model, map), loadSheetFonts()]);
	const palette = readPagePalette();
	const day = today(new Date());
	const bar = scaleBar(picture.metresPerPixel, SCALE_MOST);
	const layout = layOutSheet(
		{
			map: { width: picture.width, height: picture.height },
			title: model.sentence,
			legendTitle: m.legend_title(),
			legend: legendOf(model),
			scale: { widthPx: bar.widthPx, label: formatLength(bar.metres) },
			notes: notesOf(model, day, address)
		},
		openMeasure()
	);
	const looks: SheetLooks = new Map(
		model.on.map(({ layer: { id, look } }) => [id, { ...look, colour: look[palette.theme] }])
	);
	const blob = await toBlob(paintSheet(layout, { picture: picture.image, looks, palette }, RATIO));
	const name = sheetName(
		day,
		model.on.map(({ layer }) => layer.id)
	);
	saveFile(blob, name);
	return name;
}
