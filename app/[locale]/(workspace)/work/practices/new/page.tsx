import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EnterPracticeForm } from "@/components/practice/enter-practice-form";
import type { Query } from "@/components/ui/address";
import { CountryFirst, readCountryFirst } from "../../_components/country-first";
import { offeredEvents } from "../../_offered";
import { enterByForm } from "../_actions";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("practice.form");
  return { title: t("title"), robots: { index: false } };
}

export default async function NewPracticePage({ searchParams }: Props) {
  const query = await searchParams;
  const read = await readCountryFirst("/work/practices/new", "practice.enter", query);
  const t = await getTranslations("practice.form");
  const code = read.country?.value;
  return (
    <CountryFirst title={t("title")} lead={t("lead")} namespace="practice" read={read}>
      {code && (
        <EnterPracticeForm
          key={code}
          countryCode={code}
          events={await offeredEvents(read.scope, code)}
          eventId={[query.event].flat().at(-1) ?? ""}
          posting={{ action: enterByForm, of: code, key: crypto.randomUUID() }}
        />
      )}
    </CountryFirst>
  );
}
