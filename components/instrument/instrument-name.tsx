import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import type { InstrumentRef } from "@/domain/view/shared";

interface Props {
  instrument: Pick<InstrumentRef, "id" | "number" | "title">;
  nativeLanguage?: string | null;
  /** Only the number where there is one. */
  isShort?: boolean;
}

/** Number and title of an instrument, leading to its page. */
export function InstrumentName({ instrument, nativeLanguage, isShort }: Props) {
  const { id, number, title } = instrument;
  const name = <LocalisedText text={title} nativeLanguage={nativeLanguage} isUnmarked />;
  return (
    <DatedLink href={`/instruments/${encodeURIComponent(id)}`} className="inline-block py-0.5">
      {number && <span className="tabular">{number}</span>}
      {number && !isShort && " · "}
      {!(number && isShort) && name}
    </DatedLink>
  );
}
