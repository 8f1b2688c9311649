import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { DefinitionList } from "@/components/ui/definition-list";
import type { getFileHealth } from "@/db/queries/file-health";
import { formatBytes, formatCount } from "@/lib/format/number";

/** How the storage of files stands, and what was cleared out of it. */
export function FileState({ files }: { files: Awaited<ReturnType<typeof getFileHealth>> }) {
  const [t, locale] = [useTranslations("admin.health"), useLocale()];
  const { isApart, fault, contentCount, byteCount, leavingCount, tidied } = files;
  return (
    <DefinitionList
      items={[
        { label: t("storagePlace"), value: t(isApart ? "inBucket" : "inFolder") },
        {
          label: t("answer"),
          value: fault ? (
            <span className="text-alert">{t("storageSays", { said: fault })}</span>
          ) : (
            t("answers")
          ),
        },
        {
          label: t("contents"),
          value: `${formatCount(contentCount, locale)} (${formatBytes(byteCount, locale)})`,
        },
        { label: t("leaving"), value: formatCount(leavingCount, locale) },
        {
          label: t("tidied"),
          value: tidied && (
            <>
              <Moment value={tidied.at} />:{" "}
              {t("tidiedFound", { unused: tidied.unusedCount, strays: tidied.strayCount })}
            </>
          ),
        },
      ]}
    />
  );
}
