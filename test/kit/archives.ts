// a small invented archive: two debates and an announcement between them
import { mboxOf } from "./mails.ts";

export const archive = mboxOf(`
  == a1 | Ann Lee <ann@example.org> | 6 Jan 2025 10:00 +0000 | Tabs or spaces
  We should indent with tabs everywhere.

  == a2 < a1 | Bob Ray <bob@example.org> | 7 Jan 2025 10:00 +0000 | Re: Tabs or spaces
  On Mon, 6 Jan 2025, Ann Lee wrote:
  > We should indent with tabs everywhere.

  No, tabs look different in every editor.

  == b1 | Cid Poe <cid@example.org> | 8 Jan 2025 10:00 +0000 | Meeting at noon
  The room is booked.

  == c1 | Dee Fox <dee@example.org> | 9 Jan 2025 10:00 +0000 | Drop the old parser
  I think the old parser should go.

  == c2 < c1 | Ann Lee <ann@example.org> | 10 Jan 2025 10:00 +0000 | Re: Drop the old parser
  Dee Fox wrote:
  > I think the old parser should go.

  Yes, but three programs still use it.
`);
