// which mail of the debate the map has come to
import type { View } from "./view.ts";

/** Shows the debate as it was after so many mails; all of it again where no number is given. */
export const playTo =
  (mails: number | undefined) =>
  ({ mails: _, ...view }: View): View =>
    mails === undefined ? view : { ...view, mails };

/** How many mails of all there are the map shows, whatever number a link may give; nothing where it is not played. */
export const mailsOf = ({ mails }: View, all: number): number | undefined =>
  mails === undefined ? undefined : Math.max(1, Math.min(all, mails));

/** One mail on or back, within the debate; from the whole of it back to the mail before the last. */
export const playOn =
  (by: 1 | -1, all: number) =>
  (view: View): View =>
    playTo(mailsOf({ ...view, mails: (mailsOf(view, all) ?? all) + by }, all))(view);
