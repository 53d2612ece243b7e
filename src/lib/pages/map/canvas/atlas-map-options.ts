/** What a page and its interactive map tell each other. */
import type { Bbox, Layer, LngLat } from '../../../domain/atlas';
import type { DrawnCollection } from '../../../geo/drawn-features';
import type { Palette } from '../../../drawing/style/palette';
import type { MapView } from '../state/map-state';

/** A layer to draw, with its reader's opacity. */
export interface DrawnLayer {
	layer: Layer;
	opacity: number;
	collection: DrawnCollection;
}

/** A mark or badge under a click: what it stands for. */
export interface PickedMark {
	kind: 'fact' | 'territory';
	id: string;
}

export interface AtlasMapOptions {
	container: HTMLElement;
	bbox: Bbox;
	view: MapView | undefined;
	palette: Palette;
	online: boolean;
	/** Whole address of the archive of a region's boundaries, where the atlas is that of one. */
	tiles: string | undefined;
	/** Whether boundaries are those of approximate cells. */
	isApproximate: boolean;
	/** Whether it stands in a frame: then the wheel and one finger are left to the page around it. */
	isFramed: boolean;
	/** Texts for the controls and the name of the map, and for what a map in a frame leaves to its page. */
	texts: { label: string; zoomIn: string; zoomOut: string; wheel: string; wheelMac: string; touch: string };
	/** A click, or Enter on the focused map: where, how far a line may lie from it, and the mark under it if any; and the commune that the tiles
	 * of a region have there. */
	onPick(at: LngLat, reachKm: number, mark: PickedMark | undefined, commune: string | undefined): void;
	/** How much of the bottom of the map something covers now, in pixels. */
	coveredPx(): number;
	onMove(view: MapView, box: Bbox): void;
	onIdle(): void;
	onBasemapError(): void;
	/** The browser took the graphics away, or gave them back. */
	onContext(isLost: boolean): void;
	/** The tiles of the region cannot be had. */
	onTilesError(): void;
}

/** What the map shows now, as a picture. */
export interface MapPicture {
	canvas: HTMLCanvasElement;
	/** Size on the page, in CSS pixels. */
	width: number;
	height: number;
	metresPerPixel: number;
}
