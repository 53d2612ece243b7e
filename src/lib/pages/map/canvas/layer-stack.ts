import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Layer } from '../../../domain/atlas';
import { DATA_CEILING } from '../../../drawing/style/base-style';
import { imageName, layerSpecs, specIds } from '../../../drawing/style/layer-specs';
import { lookOf } from '../../../drawing/style/looks';
import { badgeImage, markImage } from '../../../drawing/style/mark-image';
import type { Palette } from '../../../drawing/style/palette';
import { patternImage } from '../../../drawing/style/pattern-image';
import type { RasterImage } from '../../../drawing/style/raster';
import type { DrawnLayer } from './atlas-map-options';

/** Pixels of a pattern or mark for a pixel of the page. */
const PIXEL_RATIO = 2;

/** The atlas's layers in one style of a map, one over the other below its marks and labels. A new style wants a new stack. */
export class LayerStack {
	readonly #map: MapLibreMap;
	readonly #palette: Palette;
	#shown: readonly DrawnLayer[] = [];

	constructor(map: MapLibreMap, palette: Palette) {
		this.#map = map;
		this.#palette = palette;
	}

	/** Draws these layers, topmost first, and no others. */
	show(layers: readonly DrawnLayer[]): void {
		const before = new Map(this.#shown.map((drawn) => [drawn.layer.id, drawn]));
		this.#shown = layers;
		const wanted = new Set(layers.map(({ layer }) => layer.id));
		for (const id of before.keys()) if (!wanted.has(id)) this.#removeLayer(id);
		for (const drawn of [...layers].reverse()) this.#putLayer(drawn, before.get(drawn.layer.id));
	}

	/** Adds the patterns and marks of layers. */
	addImages(layers: readonly Layer[]): void {
		for (const layer of layers) this.#addLayerImages(layer);
	}

	#removeLayer(id: string): void {
		for (const spec of specIds(id)) if (this.#map.getLayer(spec)) this.#map.removeLayer(spec);
		if (this.#map.getSource(id)) this.#map.removeSource(id);
	}

	#putLayer({ layer, opacity, collection }: DrawnLayer, before: DrawnLayer | undefined): void {
		const map = this.#map;
		this.#addLayerImages(layer);
		const source = map.getSource<GeoJSONSource>(layer.id);
		if (!source) map.addSource(layer.id, { type: 'geojson', data: collection });
		else if (before?.collection !== collection) source.setData(collection);
		for (const spec of layerSpecs(layer, opacity, this.#palette)) {
			if (!map.getLayer(spec.id)) map.addLayer(spec, DATA_CEILING);
			else {
				map.moveLayer(spec.id, DATA_CEILING);
				if (before?.opacity !== opacity) this.#repaint(spec);
			}
		}
	}

	#repaint({ id, paint = {} }: LayerSpecification): void {
		for (const [property, value] of Object.entries(paint))
			if (property.endsWith('-opacity')) this.#map.setPaintProperty(id, property, value);
	}

	#addLayerImages(layer: Layer): void {
		const colours = { ink: layer.look[this.#palette.theme], ground: this.#palette.surface };
		const add = (name: string, draw: () => RasterImage) => {
			if (!this.#map.hasImage(name)) this.#map.addImage(name, draw(), { pixelRatio: PIXEL_RATIO });
		};
		for (const toCome of [false, true]) {
			add(imageName('pattern', layer.id, toCome), () =>
				patternImage(layer.look, colours.ink, toCome, PIXEL_RATIO)
			);
			add(imageName('mark', layer.id, toCome), () =>
				markImage(lookOf('point', { toCome }), colours, PIXEL_RATIO)
			);
			add(imageName('inferred-mark', layer.id, toCome), () =>
				markImage(lookOf('point', { toCome, inferred: true }), colours, PIXEL_RATIO)
			);
		}
		add(imageName('badge', layer.id, false), () => badgeImage(colours, PIXEL_RATIO));
	}
}
