// what every unit test starts with
import { existsSync } from "node:fs";

// Tests that measure against the data beside the project say so and are skipped where it is absent.
if (!existsSync("../shared/design.md")) console.info("../shared is absent: tests that need it are skipped");
