// the drawer's own door: requests in, pieces of scenes out
import { measureByTable } from "../scene/metrics.ts";
import { type DrawReply, type DrawRequest, openDrawer } from "./drawing.ts";
import { measureOn } from "./measuring.ts";

// Not every browser has such a canvas in a worker.
const canvas = typeof OffscreenCanvas === "function" ? new OffscreenCanvas(1, 1) : undefined;
const context = canvas?.getContext("2d");
const hear = openDrawer(context ? measureOn(context) : measureByTable, (reply: DrawReply) =>
  postMessage(reply),
);
addEventListener("message", ({ data }: MessageEvent<DrawRequest>) => hear(data));
