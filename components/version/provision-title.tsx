import { useTranslations } from "next-intl";
import type { VersionProvision } from "@/domain/view/version";

type Titled = Pick<VersionProvision, "kind" | "number" | "heading">;

/** What a provision is called, in the language of its text: `5-modda. Identifikatsiya`. */
export function ProvisionTitle({ provision, language }: { provision: Titled; language: string }) {
  const kinds = useTranslations("vocabulary.provisionKinds");
  const { number, heading, kind } = provision;
  if (!number && !heading) return <span className="text-ink-soft">{kinds(kind)}</span>;
  const isBareNumber = number !== null && /^[\d.\-–¹²³⁰-⁹]+$/.test(number);
  return (
    <>
      {isBareNumber && `${kinds(kind)} `}
      <span lang={language}>{[number, heading].filter(Boolean).join(". ")}</span>
    </>
  );
}
