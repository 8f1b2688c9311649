import { SourceMark } from "@/components/layout/source-mark";
import type { CitationView } from "@/domain/view/shared";
import type { Confidence } from "@/domain/vocabulary";

interface Props {
  citations: readonly CitationView[];
  /** Of the fact itself, for citations that say nothing of their own. */
  confidence: Confidence;
}

/** The sources of a fact, each once. Flow content: never inside a paragraph. */
export function Cited({ citations, confidence }: Props) {
  const marks = citations.map(({ source, locator, confidence: own }) => ({
    sourceId: source.id,
    title: source.title,
    publisher: source.publisher,
    url: source.url,
    publishedOn: source.publishedOn,
    checkedOn: source.checkedOn,
    locator,
    confidence: own ?? confidence,
  }));
  const keyOf = (mark: (typeof marks)[number]) => `${mark.sourceId} ${mark.locator}`;
  const once = new Map(marks.map((mark) => [keyOf(mark), mark]));
  return <SourceMark citations={[...once.values()]} />;
}
