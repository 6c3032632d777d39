// a component that is fetched when it is first shown
import { effect } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { notify } from "./notices.tsx";
import { opened } from "./store.ts";

/** Shows nothing until it is there. */
export function later<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [Shown, show] = useState<ComponentType<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (component) => {
          loaded = component;
          show(() => component);
        },
        () => notify("error", "A part of the page cannot be fetched. Is the connection gone?"),
      );
    }, []);
    return Shown ? <Shown {...props} /> : null;
  };
}

/** When the first map stands and the page has nothing better to do, or after a while where the browser does not tell. */
export const idle = (): Promise<void> =>
  new Promise((done) => {
    const wait = () => {
      if ("requestIdleCallback" in window) requestIdleCallback(() => done(), { timeout: 3_000 });
      else setTimeout(done, 1_000);
    };
    const stop = effect(() => {
      if (opened.value === 0) return;
      requestAnimationFrame(wait);
      queueMicrotask(() => stop());
    });
  });

/** What nobody asks for in the first moment, which is for the map: fetched when that has passed. */
export const afterwards = <Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> => later(() => idle().then(load));
