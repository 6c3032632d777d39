// the scene -> a small picture of all of it, with a frame around what the window shows
import { useEffect, useRef } from "preact/hooks";
import { minimapOf } from "../scene/overview.ts";
import type { Box, Point, Scene } from "../scene/scene.ts";
import { canvas } from "./map.tsx";
import { scene, shown, viewport } from "./store.ts";

/** In pixels. */
const room = { width: 190, height: 150 };

/** For the pointer alone: Shift with the arrow keys moves the map. Only where there is more than the window shows. */
export function Minimap() {
  const paper = useRef<HTMLCanvasElement>(null);
  const [drawn, left, at] = [scene.value, shown.value, viewport.value];
  const isNeeded = drawn && at && drawn.width * at.zoom * drawn.height * at.zoom > 900_000;
  const scale = drawn ? Math.min(room.width / drawn.width, room.height / drawn.height) : 1;
  useEffect(() => {
    if (drawn && paper.current) paint(paper.current, drawn, left.statements, scale);
  }, [drawn, left, scale, isNeeded]);
  const area = canvas.value?.area();
  if (!drawn || !isNeeded || !area) return null;
  const go = ({ currentTarget, clientX, clientY, buttons }: PointerEvent) => {
    if (buttons === 0 || !(currentTarget instanceof HTMLElement)) return;
    const { left: x, top: y } = currentTarget.getBoundingClientRect();
    canvas.peek()?.centre({ x: (clientX - x) / scale, y: (clientY - y) / scale });
  };
  const size = { width: `${drawn.width * scale}px`, height: `${drawn.height * scale}px` };
  return (
    <div
      class="minimap"
      aria-hidden="true"
      style={size}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <canvas ref={paper} style={size} />
      <div class="minimap-frame" style={frameOf(area, scale)} />
    </div>
  );
}

const frameOf = ({ x, y, width, height }: Box, scale: number) => ({
  transform: `translate(${x * scale}px, ${y * scale}px)`,
  width: `${Math.max(6, width * scale)}px`,
  height: `${Math.max(6, height * scale)}px`,
});

function paint(paper: HTMLCanvasElement, drawn: Scene, left: ReadonlySet<string>, scale: number): void {
  const context = paper.getContext("2d");
  if (!context) return;
  const { width, height, boxes } = minimapOf(drawn);
  const dense = scale * devicePixelRatio;
  [paper.width, paper.height] = [Math.ceil(width * dense), Math.ceil(height * dense)];
  for (const { id, x, y, width: wide, height: high, colour } of boxes) {
    context.globalAlpha = left.has(id) ? 1 : 0.2;
    context.fillStyle = colour;
    const corner: Point = { x: x * dense, y: y * dense };
    context.fillRect(corner.x, corner.y, Math.max(1, wide * dense), Math.max(1, high * dense));
  }
}
