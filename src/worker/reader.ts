// the worker's own door: requests in, replies out
import { openSession, type Reply, type Request } from "./session.ts";

const hear = openSession((reply: Reply) => postMessage(reply));
addEventListener("message", ({ data }: MessageEvent<Request>) => hear(data));
