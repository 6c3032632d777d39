// the browser's door: mounts the page and opens the sample debate
import { render } from "preact";
import { followAddress } from "./view/address.ts";
import { App } from "./view/app.tsx";
import { followPath } from "./view/focus.tsx";
import { catchMistakes } from "./view/notices.tsx";
import { arrive, openSample } from "./view/opening.ts";
import { followDrawing } from "./view/redrawing.ts";
import { fetchPanels, followSelection } from "./view/side.tsx";
import { followTheme } from "./view/theme.ts";

const root = document.getElementById("app");
if (root) {
  catchMistakes();
  followTheme();
  followDrawing();
  followAddress(arrive);
  followSelection();
  followPath();
  render(<App />, root);
  openSample();
  fetchPanels();
}
