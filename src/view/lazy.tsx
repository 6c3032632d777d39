// a component that is fetched when it is first shown
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { notify } from "./notices.tsx";

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
