import { useLocale, useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { TreatyItem } from "@/domain/view/treaty";
import { formatCount } from "@/lib/format/number";

interface Props {
  treaties: readonly TreatyItem[];
  hrefOf: (path: string) => string;
}

/** Treaties with their days and how many States are known to be bound. */
export function TreatyTable({ treaties, hrefOf }: Props) {
  const t = useTranslations("treaty");
  const kinds = useTranslations("vocabulary.standardKinds");
  const locale = useLocale();
  const day = (on: string | null) =>
    on ? <PartialDay value={on} /> : <TypedAbsence absence="not_researched" isMarkOnly />;
  const columns: Column<TreatyItem>[] = [
    {
      key: "name",
      header: t("treaty"),
      cell: ({ id, shortName, fullName }) => (
        <>
          <Link href={hrefOf(`/treaties/${encodeURIComponent(id)}`)}>{shortName}</Link>
          <span className="block text-sm font-normal">
            <LocalisedText text={fullName} isUnmarked />
          </span>
        </>
      ),
    },
    { key: "kind", header: t("kind"), cell: ({ kind }) => kinds(kind) },
    { key: "adopted", header: t("adoptedOn"), cell: ({ adoptedOn }) => day(adoptedOn) },
    { key: "inForce", header: t("inForceOn"), cell: ({ inForceOn }) => day(inForceOn) },
    {
      key: "parties",
      header: t("parties"),
      isNumeric: true,
      cell: ({ partyCount }) => formatCount(partyCount, locale),
    },
    {
      key: "criteria",
      header: t("questions"),
      isNumeric: true,
      cell: ({ criterionCount }) => formatCount(criterionCount, locale),
    },
  ];
  return <DataTable caption={t("listCaption")} columns={columns} rows={treaties} rowKey={({ id }) => id} />;
}
