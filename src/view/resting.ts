// movements of the map -> whether it rests
export interface Resting {
  moved(): void;
  isResting(): boolean;
  stop(): void;
}

/** The map rests when it has not moved for so long, in milliseconds. */
const rest = 140;

/** @param onRest called each time the map has come to rest */
export function mountResting(onRest: () => void): Resting {
  let movedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const left = () => movedAt + rest - performance.now();
  const wait = () => {
    timer = undefined;
    if (left() > 0) timer = setTimeout(wait, left());
    else onRest();
  };
  return {
    moved() {
      movedAt = performance.now();
      timer ??= setTimeout(wait, rest);
    },
    isResting: () => left() <= 0,
    stop: () => clearTimeout(timer),
  };
}
