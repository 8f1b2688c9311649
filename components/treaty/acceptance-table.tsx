import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { Cited } from "@/components/source/cited";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { RatificationView } from "@/domain/view/treaty";
import { StandingMark } from "./standing-mark";

interface Props {
  ratifications: readonly RatificationView[];
  /** What names the row: the State on a treaty's page, the treaty on a State's. */
  rowName: "country" | "treaty";
  hrefOf: (path: string) => string;
}

/** Who accepted what, when and how, with reservations and sources. */
export function AcceptanceTable({ ratifications, rowName, hrefOf }: Props) {
  const t = useTranslations("treaty");
  const acts = useTranslations("vocabulary.ratificationActs");
  const day = (on: string | null) =>
    on ? <PartialDay value={on} /> : <TypedAbsence absence="not_researched" isMarkOnly />;
  const columns: Column<RatificationView>[] = [
    {
      key: "name",
      header: rowName === "country" ? t("state") : t("treaty"),
      cell: ({ country, treaty }) =>
        rowName === "country" ? (
          <Link href={hrefOf(`/countries/${country.code.toLowerCase()}`)}>
            <LocalisedText text={country.name} isUnmarked />
          </Link>
        ) : (
          <Link href={hrefOf(`/treaties/${encodeURIComponent(treaty.id)}`)}>{treaty.shortName}</Link>
        ),
    },
    {
      key: "status",
      header: t("standing"),
      cell: (each) => (
        <>
          <StandingMark standing={each} />
          {each.act && <span className="block text-xs text-ink-soft">{acts(each.act)}</span>}
        </>
      ),
    },
    { key: "signed", header: t("signedOn"), cell: ({ signedOn }) => day(signedOn) },
    { key: "ratified", header: t("ratifiedOn"), cell: ({ ratifiedOn }) => day(ratifiedOn) },
    { key: "force", header: t("boundSince"), cell: ({ inForceOn }) => day(inForceOn) },
    {
      key: "reservations",
      header: t("reservations"),
      cell: ({ reservations, note }) => (
        <>
          {reservations ? (
            <PlainText>{reservations}</PlainText>
          ) : reservations === "" ? (
            t("noReservations")
          ) : (
            <TypedAbsence absence="not_researched" isMarkOnly />
          )}
          {note && (
            <span className="block text-xs text-ink-soft">
              <PlainText>{note}</PlainText>
            </span>
          )}
        </>
      ),
    },
    {
      key: "sources",
      header: t("sources"),
      cell: ({ citations, confidence }) => <Cited citations={citations} confidence={confidence} />,
    },
  ];
  return (
    <DataTable
      caption={t("acceptanceCaption")}
      isCaptionHidden
      columns={columns}
      rows={ratifications}
      rowKey={({ id }) => id}
    />
  );
}
