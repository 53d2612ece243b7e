import type { FeatureCollection, Geometry } from 'geojson';
import maplibregl from 'maplibre-gl';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Bbox, Layer, LngLat } from '../../../domain/atlas';
import { metresPerPixel } from '../../../geo/metres-per-pixel';
import { buildBaseStyle, type BaseSource } from '../../../drawing/style/base-style';
import { MAP_FONTS } from '../../../drawing/style/map-fonts';
import { REGION_SOURCE } from '../../../drawing/style/region-style';
import type { Palette } from '../../../drawing/style/palette';
import type { MapView } from '../state/map-state';
import type { AtlasMapOptions, DrawnLayer, MapPicture, PickedMark } from './atlas-map-options';
import { LayerStack } from './layer-stack';
import { openCanvas } from './open-canvas';
import { RegionGround, type RegionPlace } from './region-ground';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Room around the atlas when all of it is shown, in pixels. */
export const FIT_PADDING = 28;

/** Room for a box that is to be seen whole: no more than half of the map is given to what covers its bottom. */
function fitPadding({ container, coveredPx }: Pick<AtlasMapOptions, 'container' | 'coveredPx'>) {
	const covered = Math.min(coveredPx(), container.clientHeight / 2);
	return { top: FIT_PADDING, left: FIT_PADDING, right: FIT_PADDING, bottom: FIT_PADDING + covered };
}
/** How far from a click a line may be, in pixels. */
const REACH_PX = 8;

/** Loads the fonts of the map's labels: MapLibre falls back in silence on one that has not come. */
async function loadFonts(sample: string): Promise<void> {
	await Promise.all(
		Object.values(MAP_FONTS).map(([family = '']) =>
			document.fonts.load(`${family.endsWith('Italic') ? 'italic ' : ''}48px "${family}"`, sample)
		)
	);
}

/** One MapLibre map that is told what to show; it keeps what it was told, so that a change of theme rebuilds it. */
export class AtlasMap {
	readonly #map: MapLibreMap;
	readonly #options: AtlasMapOptions;
	readonly #region: RegionGround | undefined;
	#palette: Palette;
	#online: boolean;
	#layers: readonly DrawnLayer[] = [];
	#stack: LayerStack;
	readonly #data = new Map<BaseSource, FeatureCollection>();
	#markLayers: Layer[] = [];
	#isReady = false;
	/** While the map follows an address, its moves are not told back. */
	#isFollowing = false;

	private constructor(options: AtlasMapOptions) {
		this.#options = options;
		this.#palette = options.palette;
		this.#online = options.online;
		const { container, bbox, view, texts } = options;
		this.#map = new maplibregl.Map({
			container,
			style: buildBaseStyle(options.palette, options.online, options.tiles, options.isApproximate),
			...(view
				? { center: view.centre, zoom: view.zoom }
				: { bounds: bbox, fitBoundsOptions: { padding: fitPadding(options) } }),
			minZoom: 6,
			maxZoom: 17,
			fadeDuration: 0,
			dragRotate: false,
			pitchWithRotate: false,
			touchPitch: false,
			cooperativeGestures: options.isFramed,
			attributionControl: false,
			locale: {
				'Map.Title': texts.label,
				'NavigationControl.ZoomIn': texts.zoomIn,
				'NavigationControl.ZoomOut': texts.zoomOut,
				'CooperativeGesturesHandler.WindowsHelpText': texts.wheel,
				'CooperativeGesturesHandler.MacHelpText': texts.wheelMac,
				'CooperativeGesturesHandler.MobileHelpText': texts.touch
			}
		});
		this.#stack = new LayerStack(this.#map, options.palette);
		this.#region = options.tiles === undefined ? undefined : new RegionGround(this.#map);
		this.#map.touchZoomRotate.disableRotation();
		this.#map.keyboard.disableRotation();
		this.#listen();
	}

	/**
	 * @throws Error when the browser has no WebGL.
	 */
	static async create(options: AtlasMapOptions, labels: string): Promise<AtlasMap> {
		const tiles =
			options.tiles === undefined
				? undefined
				: (await import('./tile-protocol')).openTileArchive(maplibregl.addProtocol, options.tiles);
		await loadFonts(labels);
		const atlasMap = new AtlasMap({ ...options, tiles });
		await atlasMap.#map.once('load');
		atlasMap.#isReady = true;
		atlasMap.#rebuild();
		return atlasMap;
	}

	#listen(): void {
		const map = this.#map;
		map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'bottom-right');
		map.addControl(new maplibregl.ScaleControl({ unit: 'metric', maxWidth: 110 }), 'bottom-left');
		map.on('click', ({ point, lngLat }) => {
			const mark = this.#isReady ? map.queryRenderedFeatures(point, { layers: ['marks'] })[0] : undefined;
			const picked = mark?.properties as PickedMark | undefined;
			const commune = this.#region?.communeAt(point);
			this.#options.onPick([lngLat.lng, lngLat.lat], this.#reachKm(), picked, commune);
		});
		map.on('moveend', () => {
			// A sheet of paper has another size than the page; that is no move of the reader.
			if (!this.#isFollowing && !matchMedia('print').matches) this.#options.onMove(this.view, this.box);
		});
		map.on('webglcontextlost', () => {
			this.#isReady = false;
			// MapLibre tells its own mending as moves.
			this.#isFollowing = true;
			this.#options.onContext(true);
		});
		map.on('webglcontextrestored', () => void this.#restore());
		map.on('idle', () => this.#options.onIdle());
		map.on('error', ({ error, ...rest }) => {
			if ('sourceId' in rest && rest.sourceId === 'ign') this.#options.onBasemapError();
			else if ('sourceId' in rest && rest.sourceId === REGION_SOURCE) this.#options.onTilesError();
			else console.error(error);
		});
		map.getCanvas().addEventListener('keydown', (event) => {
			if (event.key !== 'Enter') return;
			const { lng, lat } = map.getCenter();
			const commune = this.#region?.communeAt(map.project([lng, lat]));
			this.#options.onPick([lng, lat], this.#reachKm(), undefined, commune);
		});
	}

	#reachKm(): number {
		return (REACH_PX * this.metresPerPixel) / 1000;
	}

	/** At the latitude of the middle of the map. */
	get metresPerPixel(): number {
		return metresPerPixel(this.#map.getCenter().lat, this.#map.getZoom());
	}

	get view(): MapView {
		const { lng, lat } = this.#map.getCenter();
		return { centre: [lng, lat], zoom: this.#map.getZoom() };
	}

	get box(): Bbox {
		const bounds = this.#map.getBounds();
		return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
	}

	/**
	 * The map as it is on screen, without its controls. It is drawn and copied in one go: nothing flickers, and the
	 * drawing buffer need not be kept.
	 * @param ratio pixels of the picture for a CSS pixel.
	 * @throws Error when the browser gives no canvas to copy it to.
	 */
	async picture(ratio: number): Promise<MapPicture> {
		const map = this.#map;
		if (!map.loaded() || map.isMoving()) await map.once('idle');
		let canvas: HTMLCanvasElement;
		const usual = map.getPixelRatio();
		this.#isFollowing = true;
		try {
			map.setPixelRatio(ratio);
			map.redraw();
			const drawn = map.getCanvas();
			const context = openCanvas(drawn.width, drawn.height);
			context.drawImage(drawn, 0, 0);
			({ canvas } = context);
		} finally {
			map.setPixelRatio(usual);
			map.redraw();
			this.#isFollowing = false;
		}
		const { clientWidth: width, clientHeight: height } = map.getContainer();
		return { canvas, width, height, metresPerPixel: this.metresPerPixel };
	}

	/** Moves at once to a view, or to the whole atlas. */
	showView(view: MapView | undefined): void {
		this.#isFollowing = true;
		if (view) this.#map.jumpTo({ center: view.centre, zoom: view.zoom });
		else
			this.#map.fitBounds(this.#options.bbox, {
				padding: fitPadding(this.#options),
				animate: false
			});
		this.#isFollowing = false;
	}

	/** Brings a box into view, no nearer than a commune. */
	showBox(box: Bbox, maxZoom = 12.5): void {
		this.#map.fitBounds(box, { padding: fitPadding(this.#options), maxZoom, animate: false });
	}

	/** Moves the map so that a place is not under something that covers the bottom of it. */
	uncover(at: LngLat): void {
		const { y } = this.#map.project(at);
		const free = this.#map.getContainer().clientHeight - this.#options.coveredPx();
		if (y > free - 24) this.#map.panBy([0, y - free / 2], { animate: false });
	}

	/** Sets what a source of the map's own ground, marks or selection holds. */
	setData(source: BaseSource, data: FeatureCollection): void {
		const before = this.#data.get(source);
		// What is there already would only be cut into tiles and drawn again.
		if (before === data || (before?.features.length === 0 && data.features.length === 0)) return;
		this.#data.set(source, data);
		if (this.#isReady) this.#map.getSource<GeoJSONSource>(source)?.setData(data);
	}

	/** Draws marks, whose pictures are those of the given layers. */
	setMarks(layers: Layer[], marks: FeatureCollection): void {
		this.#markLayers = layers;
		if (this.#isReady) this.#stack.addImages(layers);
		this.setData('marks', marks);
	}

	setGeometry(source: 'selection' | 'highlight', geometries: readonly Geometry[]): void {
		this.setData(source, {
			type: 'FeatureCollection',
			features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }))
		});
	}

	/** Outlines a place of the region's tiles. */
	setRegionPlace(place: RegionPlace | undefined): void {
		this.#region?.select(place);
	}

	/** Draws these layers, topmost first, and no others. */
	setLayers(layers: readonly DrawnLayer[]): void {
		this.#layers = layers;
		if (this.#isReady) this.#stack.show(layers);
	}

	/** Changes theme or basemap: everything is drawn anew from what the map was told. */
	async setGround(palette: Palette, online: boolean): Promise<void> {
		if (palette.theme === this.#palette.theme && online === this.#online) return;
		this.#palette = palette;
		this.#online = online;
		await this.#setStyle();
	}

	/** Graphics that were given back are empty: the style is set anew, as for another ground. */
	async #restore(): Promise<void> {
		await this.#setStyle();
		this.#isFollowing = false;
		this.#options.onContext(false);
	}

	async #setStyle(): Promise<void> {
		this.#isReady = false;
		const { tiles, isApproximate } = this.#options;
		this.#map.setStyle(buildBaseStyle(this.#palette, this.#online, tiles, isApproximate), { diff: false });
		await this.#map.once('styledata');
		this.#isReady = true;
		this.#rebuild();
	}

	#rebuild(): void {
		for (const [source, data] of this.#data)
			this.#map.getSource<GeoJSONSource>(source)?.setData(data ?? NOTHING);
		this.#region?.restore();
		// A style that was set anew holds none of them.
		this.#stack = new LayerStack(this.#map, this.#palette);
		this.#stack.addImages(this.#markLayers);
		this.#stack.show(this.#layers);
	}

	destroy(): void {
		this.#map.remove();
	}
}
