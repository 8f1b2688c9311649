import { useLocale, useTranslations } from "next-intl";
import type { Query } from "@/components/ui/address";
import { Button } from "@/components/ui/button";
import { HiddenQuery } from "@/components/ui/hidden-query";
import { Select } from "@/components/ui/select";
import type { VersionItem } from "@/domain/view/version";
import { localePath } from "@/lib/i18n/routing";

interface Props {
  path: string;
  query: Query;
  versions: readonly VersionItem[];
  from: number;
  to: number;
  view: "inline" | "side";
}

/** Which two versions, and how they are shown: a form in the address that needs no script. */
export function CompareChoice({ path, query, versions, from, to, view }: Props) {
  const t = useTranslations("version");
  const locale = useLocale();
  const choices = versions.map(({ number, label }) => ({
    value: String(number),
    label: t("named", { number, label }),
  }));
  return (
    <form method="get" action={localePath(path, locale)} className="filters">
      <Select name="from" label={t("from")} choices={choices} defaultValue={String(from)} />
      <Select name="to" label={t("to")} choices={choices} defaultValue={String(to)} />
      <Select
        name="view"
        label={t("view")}
        choices={[
          { value: "inline", label: t("inline") },
          { value: "side", label: t("sideBySide") },
        ]}
        defaultValue={view}
      />
      <HiddenQuery query={query} except={["from", "to", "view", "cursor"]} />
      <Button type="submit">{t("compare")}</Button>
    </form>
  );
}
