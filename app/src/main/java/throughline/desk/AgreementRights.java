package throughline.desk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import throughline.agreements.Agreements;
import throughline.agreements.KeptAgreement;
import throughline.agreements.KeptAgreement.Life;
import throughline.agreements.KeptAgreement.Stage;
import throughline.agreements.Terms;
import throughline.people.Act;
import throughline.people.Permit;

/// What a person can do with an agreement: what the policy permits at one of its parties, and what its state allows.
record AgreementRights(Caller caller, Agreements agreements) {
    /// A permit at the first party where the person has one.
    Optional<Permit> permit(Act act, Terms terms) {
        return terms.parties().stream()
                .flatMap(party -> caller.permit(act, party).stream())
                .findFirst();
    }

    boolean may(Act act, KeptAgreement agreement) {
        return permit(act, agreement.terms()).isPresent();
    }

    /// Parties that the person can sign for now.
    List<String> toSign(KeptAgreement agreement) {
        if (agreement.stage() != Stage.REVIEW) {
            return List.of();
        }
        var signed = new HashSet<String>();
        agreements.signaturesOf(agreement).stream()
                .filter(one -> one.version() == agreement.version())
                .forEach(one -> signed.add(one.party()));
        return agreement.terms().parties().stream()
                .filter(party -> !signed.contains(party) && caller.may(Act.SIGN, party))
                .toList();
    }

    AgreementPage.May of(KeptAgreement agreement, boolean changed, LocalDate day) {
        var write = may(Act.PROPOSE, agreement);
        var publish = may(Act.PUBLISH, agreement);
        var life = agreement.life(day);
        var draft = agreement.stage() == Stage.DRAFT;
        var signed = agreement.stage() == Stage.SIGNED;
        return new AgreementPage.May(
                write && draft,
                write && draft && agreement.terms().missing().isEmpty(),
                publish && agreement.stage() == Stage.REVIEW,
                !toSign(agreement).isEmpty(),
                publish
                        && agreement.stage() != Stage.DROPPED
                        && agreement.endedOn() == null
                        && life != Life.ENDED
                        && life != Life.RENEWED,
                write && signed && !agreement.followed(),
                publish && signed && changed,
                write && signed,
                write && agreement.stage() != Stage.DROPPED,
                publish && agreement.stage() != Stage.DROPPED);
    }
}
