import type { JobRunning } from "../jobs/define-job";
import { fileStorage } from "./file-storage";
import { namedOf } from "./let-go";

/** Removes content that nothing names. While the job is held nobody can name it (`holdContent`), so it is looked up before. */
export async function removeContent(
  { store, report }: Pick<JobRunning, "store" | "report">,
  sha256: string,
): Promise<{ isRemoved: boolean }> {
  if ((await namedOf(store.reader, [sha256])).size > 0) return { isRemoved: false };
  await report(0, 1);
  await fileStorage().remove(sha256);
  return { isRemoved: true };
}
