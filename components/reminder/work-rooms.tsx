import { useTranslations } from "next-intl";
import { Rooms } from "@/components/layout/rooms";

const rooms = [
  ["/work", "today"],
  ["/work/notices", "notices"],
  ["/work/follows", "follows"],
  ["/work/deliveries", "deliveries"],
] as const;

/** What stands beside the work of today. */
export function WorkRooms({ here }: { here: (typeof rooms)[number][0] }) {
  const t = useTranslations("reminder.rooms");
  const named = rooms.map(([href, key]) => ({ href, name: t(key) }));
  return <Rooms label={t("label")} here={here} rooms={named} />;
}
