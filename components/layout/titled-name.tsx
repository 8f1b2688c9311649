import type { TitledRef } from "@/domain/view/shared";
import { DatedLink } from "./dated-link";
import { LocalisedText } from "./localised-text";

/** Title of an event or practice, or the text of a recommendation, leading to its page. */
export function TitledName({ titled: { kind, id, title } }: { titled: TitledRef }) {
  return (
    <DatedLink href={`/${kind}s/${encodeURIComponent(id)}`} className="inline-block py-0.5">
      <LocalisedText text={title} isUnmarked />
    </DatedLink>
  );
}
