import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import type { VersionItem } from "@/domain/view/version";

/** Whether the articles of a version are confirmed for good, or may still be put right. */
export function VersionState({ version }: { version: Pick<VersionItem, "isFrozen"> }) {
  const t = useTranslations("version");
  return version.isFrozen ? <Chip>{t("frozen")}</Chip> : <Chip tone="soft">{t("working")}</Chip>;
}
