import { Failure } from "../../domain/failure";
import { ResetSecondFactor } from "../../domain/input/user";
import { defineCommand } from "../command";
import { dropSecondFactor, findSecondFactor } from "../take-code";
import { endSessionsOf, getUserForChange, userChange } from "../user-change";

/** For somebody who lost their device and their recovery codes: the password alone lets them in again. Their sessions end. */
export const resetSecondFactor = defineCommand({
  action: "user.manage",
  input: ResetSecondFactor,
  load: (tx, { userId }) => getUserForChange(tx, userId),
  subject: () => ({ countryCode: null }),
  async run(tx, { userId }, { now }) {
    if (!(await findSecondFactor(tx, userId))) throw new Failure("conflict", "second_factor_off");
    await dropSecondFactor(tx, userId);
    await endSessionsOf(tx, userId, now);
    return { value: { id: userId }, changes: [userChange("second_factor.reset", userId)] };
  },
});
