import { getTranslations } from "next-intl/server";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { Cited } from "@/components/source/cited";
import { DefinitionList } from "@/components/ui/definition-list";
import type { TreatyView } from "@/domain/view/treaty";

/** Its days, its depositary and where its text is. */
export async function Facts({ treaty }: { treaty: TreatyView }) {
  const t = await getTranslations("treaty");
  const day = (on: string | null) =>
    on ? (
      <>
        <PartialDay value={on} />
        {!treaty.areDatesVerified && <span className="text-mark"> [{t("unverified")}]</span>}
      </>
    ) : (
      <TypedAbsence absence="not_researched" />
    );
  return (
    <DefinitionList
      items={[
        { label: t("adoptedOn"), value: day(treaty.adoptedOn) },
        { label: t("inForceOn"), value: day(treaty.inForceOn) },
        {
          label: t("depositary"),
          value: treaty.depositary ? (
            <PlainText>{treaty.depositary}</PlainText>
          ) : (
            <TypedAbsence absence="not_researched" />
          ),
        },
        { label: t("note"), value: treaty.note && <PlainText>{treaty.note}</PlainText> },
        {
          label: t("text"),
          value: treaty.url && /^https?:/i.test(treaty.url) && (
            <a href={treaty.url} rel="noreferrer">
              {t("openText")}
            </a>
          ),
        },
        {
          label: t("sources"),
          value: <Cited citations={treaty.citations} confidence={treaty.isVerified ? "text" : "reported"} />,
        },
      ].filter(({ value }) => value)}
    />
  );
}
