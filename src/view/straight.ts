// Cytoscape's renderer -> one that draws elements straight onto the canvas, or leaves the canvas to a painter
//
// Cytoscape copies each element from a picture that it drew at the next power of two of the zoom. That saves
// time with costly node styles, but it blurs small text and makes screen and file differ; ours are cheap to draw.
// The renderer is no part of Cytoscape's documented interface: where it looks different, it is left as it is.
import type { BoundingBox12, Core, SingularElementReturnValue } from "cytoscape";
import { drawMark } from "./marks.ts";

type Drawn = SingularElementReturnValue;

interface Renderer {
  drawElement(context: CanvasRenderingContext2D, element: Drawn): void;
  drawLayeredElements(
    context: CanvasRenderingContext2D,
    elements: readonly Drawn[],
    ratio: number,
    extent: BoundingBox12 | undefined,
  ): void;
}

/** On a canvas that is transformed to the scene's coordinates. */
type Painter = (context: CanvasRenderingContext2D) => void;

/** @param painter who paints the next frame in place of the elements, if anybody does */
export function drawStraight(cy: Core, painter: () => Painter | undefined): void {
  const renderer = rendererOf(cy);
  if (!renderer) return;
  renderer.drawLayeredElements = (context, elements, _ratio, extent) => {
    // Letters stand where the scene measured them at every zoom, not on whole pixels.
    context.textRendering = "geometricPrecision";
    const paint = painter();
    if (paint) return paint(context);
    for (const element of elements)
      if (!extent || touches(element.boundingBox({}), extent)) drawElement(renderer, context, element);
  };
}

function drawElement(renderer: Renderer, context: CanvasRenderingContext2D, element: Drawn): void {
  renderer.drawElement(context, element);
  if (element.hasClass("strip") && !element.hasClass("hidden")) drawMark(context, element.data());
}

function rendererOf(cy: Core): Renderer | undefined {
  const renderer = (cy as Core & { renderer?(): Partial<Renderer> }).renderer?.();
  const known = renderer?.drawElement && renderer.drawLayeredElements;
  return known ? (renderer as Renderer) : undefined;
}

const touches = (a: BoundingBox12, b: BoundingBox12): boolean =>
  a.x1 <= b.x2 && b.x1 <= a.x2 && a.y1 <= b.y2 && b.y1 <= a.y2;
