import { getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { PageHeader } from "@/components/layout/page-header";
import type { Reading } from "./_reading";

/** Instead of the page: the day asked for does not exist, so there is nothing to show as of it. */
export async function WrongDay({ reading, path, title }: { reading: Reading; path: string; title: string }) {
  const t = await getTranslations("layout.asOf");
  return (
    <>
      <PageHeader title={title} lead={t("wrongLead")} />
      <AsOfBar
        on={null}
        today={reading.scope.today}
        path={path}
        query={reading.query}
        error={t("wrong", { day: reading.wrongDay ?? "" })}
      />
    </>
  );
}
