import { DatedLink } from "@/components/layout/dated-link";
import { PlainText } from "@/components/layout/plain-text";
import type { RecommendationItem } from "@/domain/view/advice";

/** Who asked, in which document: leads to the page of the recommendation. */
export function RecommendationName({
  recommendation,
}: {
  recommendation: Pick<RecommendationItem, "id" | "statedBody" | "document">;
}) {
  const { id, statedBody, document } = recommendation;
  return (
    <DatedLink href={`/recommendations/${encodeURIComponent(id)}`} className="inline-block py-0.5">
      <PlainText>{`${statedBody} · ${document}`}</PlainText>
    </DatedLink>
  );
}
