import { type Posted, type Posting, postedNames } from "@/lib/client/posted";
import type { Version } from "./entry-form";

interface Props {
  posting: Posting;
  posted: Posted;
  opened: Version | undefined;
}

/** What a form sends along unseen when it is posted without script. */
export function PostingInputs({ posting, posted, opened }: Props) {
  const stands = posted.problem?.current ?? opened;
  return (
    <>
      <input type="hidden" name={postedNames.key} value={posted.key || posting.key} />
      <input type="hidden" name={postedNames.of} value={posting.of} />
      {stands !== undefined && (
        <input type="hidden" name={postedNames.opened} value={JSON.stringify(stands)} />
      )}
    </>
  );
}
