import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import type { InstrumentRef } from "@/domain/view/shared";
import { instrumentPath } from "./instrument-path";

interface Props {
  instrument: Pick<InstrumentRef, "id" | "kind" | "number" | "title">;
  nativeLanguage?: string | null;
  /** Only the number where there is one. */
  isShort?: boolean;
}

/** Number and title of an instrument, leading to its page. */
export function InstrumentName({ instrument, nativeLanguage, isShort }: Props) {
  const { number, title } = instrument;
  const name = <LocalisedText text={title} nativeLanguage={nativeLanguage} isUnmarked />;
  return (
    <DatedLink href={instrumentPath(instrument)} className="inline-block py-0.5">
      {number && <span className="tabular">{number}</span>}
      {number && !isShort && " · "}
      {!(number && isShort) && name}
    </DatedLink>
  );
}
