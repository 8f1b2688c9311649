import { useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import type { MeasureRef } from "@/domain/view/shared";

interface Props {
  measure: Pick<MeasureRef, "id" | "number" | "isNumberOfficial" | "text">;
  nativeLanguage?: string | null;
}

/** Number and wording of a measure, leading to its page. A number of our own says so. */
export function MeasureName({ measure, nativeLanguage }: Props) {
  const t = useTranslations("measure");
  const { id, number, isNumberOfficial, text } = measure;
  return (
    <DatedLink href={`/measures/${encodeURIComponent(id)}`} className="inline-block py-0.5">
      {number && (
        <span className="tabular" title={isNumberOfficial ? undefined : t("unofficialNumber")}>
          {number}
          {!isNumberOfficial && <span aria-hidden="true">*</span>}.{" "}
        </span>
      )}
      <LocalisedText text={text} nativeLanguage={nativeLanguage} isUnmarked />
    </DatedLink>
  );
}
