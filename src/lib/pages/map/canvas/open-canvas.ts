/**
 * A canvas to paint on, of a size in pixels.
 * @throws Error when the browser gives none.
 */
export function openCanvas(width: number, height: number): CanvasRenderingContext2D {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no 2d canvas');
	return context;
}
