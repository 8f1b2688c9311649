import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { InstrumentTable } from "@/components/instrument/instrument-table";
import { addressWith, type Query } from "@/components/ui/address";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { instrumentSorts, type ListInstruments, listInstruments } from "@/db/queries/instruments";
import { instrumentKinds, stages } from "@/domain/vocabulary";
import { countryChoices } from "../_country-choices";
import { readFilters } from "../_filters";
import { ListPage } from "../_list-page";
import { pageMetadata } from "../_metadata";
import { orWrongPlace, readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";

const path = "/instruments";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("instrument.list")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function InstrumentsPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [t, words, problems, table] = await Promise.all([
    getTranslations("instrument.list"),
    getTranslations("vocabulary"),
    getTranslations("problem.fields"),
    getTranslations("table"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const countries = await countryChoices(scope);
  const { values, wrong, isWrong } = readFilters(query, {
    country: countries.map(({ value }) => value),
    kind: instrumentKinds,
    status: [...stages, "none"],
    q: "words",
    sort: instrumentSorts,
    cursor: "text",
  });
  const list = isWrong ? null : await orWrongPlace(listInstruments(scope, values as ListInstruments));
  const error = (name: keyof typeof wrong) => wrong[name] && problems(wrong[name], { max: 200 });
  const stageWords = (stage: string) => (stage === "none" ? t("noStage") : words(`stages.${stage}` as never));
  const countryName = countries.find(({ value }) => value === values.country)?.label;
  const active = {
    ...(countryName && { country: t("filterCountry", { value: countryName }) }),
    ...(values.kind && {
      kind: t("filterKind", { value: words(`instrumentKinds.${values.kind}` as never) }),
    }),
    ...(values.status && { status: t("filterStatus", { value: stageWords(values.status) }) }),
    ...(values.q && { q: t("filterWords", { value: values.q }) }),
  };
  const isOldest = values.sort === "oldest";
  const { cursor: _cursor, ...kept } = query;
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      path={path}
      reading={reading}
      filterNames={["country", "kind", "status", "q"]}
      active={active}
      fields={
        <>
          <Select
            name="country"
            label={t("country")}
            emptyLabel={table("any")}
            defaultValue={values.country}
            error={error("country")}
            choices={countries}
          />
          <Select
            name="kind"
            label={t("kind")}
            emptyLabel={table("any")}
            defaultValue={values.kind}
            error={error("kind")}
            choices={instrumentKinds.map((value) => ({ value, label: words(`instrumentKinds.${value}`) }))}
          />
          <Select
            name="status"
            label={t("status")}
            emptyLabel={table("any")}
            defaultValue={values.status}
            error={error("status")}
            choices={[...stages, "none"].map((value) => ({ value, label: stageWords(value) }))}
          />
          <TextInput
            name="q"
            label={table("search")}
            defaultValue={values.q}
            error={error("q")}
            maxLength={200}
          />
        </>
      }
      isWrong={isWrong}
      list={list}
      exported="instruments"
    >
      {(items) => (
        <InstrumentTable
          caption={t("title")}
          isCaptionHidden
          instruments={items}
          sort={{
            href: addressWith(path, kept, { sort: isOldest ? null : "oldest" }),
            sorted: isOldest ? "ascending" : "descending",
          }}
        />
      )}
    </ListPage>
  );
}
