import { useTranslations } from "next-intl";
import { Rooms } from "@/components/layout/rooms";

const rooms = [
  ["/review", "progress"],
  ["/review/assessments", "assessments"],
  ["/review/drift", "drift"],
  ["/review/cases", "cases"],
  ["/compare/workbench", "workbench"],
] as const;

/** The rooms of those who review. A manager who only publishes has one. */
export function ReviewRooms({ here, isReviewer }: { here: string; isReviewer: boolean }) {
  const t = useTranslations("assessment.rooms");
  if (!isReviewer) return null;
  const named = rooms.map(([href, key]) => ({ href, name: t(key) }));
  return <Rooms label={t("label")} here={here} rooms={named} />;
}
