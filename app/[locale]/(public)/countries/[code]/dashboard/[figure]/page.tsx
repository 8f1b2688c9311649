import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/components/ui/address";
import { FigurePage } from "../../../../../_dashboard/figure-page";
import { pageMetadata } from "../../../../_metadata";
import { WrongDay } from "../../../../_wrong-day";
import { readPublic } from "../_read";

interface Props {
  params: Promise<{ code: string; figure: string }>;
  searchParams: Promise<Query>;
}

async function read({ params, searchParams }: Props) {
  const { code, figure } = await params;
  const found = await readPublic(code, searchParams, `/${encodeURIComponent(figure)}`);
  const t = await getTranslations("dashboard");
  return { ...found, figure, title: t("publicTitle", { country: found.name }) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, path, figure, title } = await read(props);
  return pageMetadata({ locale, path: `${path}/${figure}`, title });
}

export default async function CountryFigure(props: Props) {
  const { reading, path, figure, title, sent, fixed } = await read(props);
  if (reading.wrongDay) return <WrongDay reading={reading} path={`${path}/${figure}`} title={title} />;
  return (
    <FigurePage path={path} title={title} figure={figure} sent={sent} scope={reading.scope} fixed={fixed} />
  );
}
