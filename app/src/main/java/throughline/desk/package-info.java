/// The pages for people who sign in: signing in, their account, the people of an organization, the log.
///
/// Only here are sessions, cookies and Spring Security: [throughline.desk.SecurityConfiguration] says under which
/// paths. A handler takes the [throughline.desk.Caller] and asks the policy for a permit before it does anything.
@NullMarked
package throughline.desk;

import org.jspecify.annotations.NullMarked;
