/// People who sign in: accounts, roles, one-time links, mail to them, and the log of who did what.
///
/// One class decides about rights: [throughline.people.Policy]. Whatever changes something on behalf of a person
/// takes a [throughline.people.Permit], which only the policy makes. Knows no page and no fact; organizations are
/// references such as `cds:37683380000000`.
@NullMarked
package throughline.people;

import org.jspecify.annotations.NullMarked;
