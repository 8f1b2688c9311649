import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { CountryRef } from "@/domain/view/shared";
import type { RatificationView, TreatyItem } from "@/domain/view/treaty";

import { StandingMark } from "./standing-mark";

interface Props {
  countries: readonly CountryRef[];
  treaties: readonly TreatyItem[];
  ratifications: readonly RatificationView[];
  /** The page of a treaty or a State, as of the day that is read. */
  hrefOf: (path: string) => string;
}

/** States by treaties: who is bound, who only signed, who is known not to be, and where nothing is known. */
export function RatificationMatrix({ countries, treaties, ratifications, hrefOf }: Props) {
  const t = useTranslations("treaty");
  const standings = new Map(ratifications.map((each) => [each.id, each]));
  const columns: Column<CountryRef>[] = [
    {
      key: "country",
      header: t("state"),
      cell: ({ code, name }) => (
        <Link href={hrefOf(`/countries/${code.toLowerCase()}`)}>
          <LocalisedText text={name} isUnmarked />
        </Link>
      ),
    },
    ...treaties.map(({ id, shortName }) => ({
      key: id,
      header: shortName,
      sortHref: hrefOf(`/treaties/${encodeURIComponent(id)}`),
      cell: ({ code }: CountryRef) => <StandingMark standing={standings.get(`${code}-${id}`)} />,
    })),
  ];
  return (
    <DataTable
      caption={t("matrixCaption")}
      columns={columns}
      rows={countries}
      rowKey={({ code }) => code}
      isWide
    />
  );
}
