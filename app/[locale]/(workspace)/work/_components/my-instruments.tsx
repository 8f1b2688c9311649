import { getTranslations } from "next-intl/server";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { listInstruments } from "@/db/queries/instruments";
import type { Scope } from "@/db/queries/scope";
import { type Actor, countriesOf } from "@/domain/permissions";
import { InstrumentRows } from "./instrument-rows";

const shown = 5;

/** The newest instruments of one's country, each one click away from its next milestone. */
export async function MyInstruments({ scope, actor }: { scope: Scope; actor: Actor }) {
  const t = await getTranslations("work");
  const codes = countriesOf(actor);
  const [only] = codes === "all" ? [] : codes;
  const { data } = await listInstruments(scope, { country: only, limit: shown });
  if (data.length === 0) return null;
  return (
    <Section title={t("instrumentsMine")} aside={<Link href="/work/instruments">{t("instrumentsAll")}</Link>}>
      <InstrumentRows actor={actor} instruments={data} caption={t("instrumentsMine")} />
    </Section>
  );
}
