// the worker's own door: one message with files in, one answer out
import type { Input } from "../debate.ts";
import { answer } from "./answer.ts";

addEventListener("message", async ({ data }: MessageEvent<readonly Input[]>) => {
  postMessage(await answer(data));
});
