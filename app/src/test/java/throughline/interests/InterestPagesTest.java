package throughline.interests;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import throughline.web.TestSite;

/// The questionnaire as a browser without scripts uses it: forms are filled in and sent, redirects followed by hand.
class InterestPagesTest {
    private static final TestSite SITE = TestSite.shared();
    private static final String ANSWERS = "553421321134342523523523254115342111351145453111231155343444";

    private static Document page(String address) {
        var answer = SITE.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body(), SITE.origin() + address);
    }

    /// Sends the form of a step with these answers and returns where it leads.
    private static String send(Document step, String answers) {
        var form = step.selectFirst("form.questions");
        var address = new StringBuilder(form.attr("action")).append('?');
        form.select("input[type=hidden]")
                .forEach(hidden -> address.append(hidden.attr("name"))
                        .append('=')
                        .append(hidden.attr("value"))
                        .append('&'));
        form.select("fieldset").forEach(question -> {
            var name = question.selectFirst("input").attr("name");
            var answer = answers.charAt(Integer.parseInt(name.substring(1)) - 1);
            if (answer != '-') {
                address.append(name).append('=').append(answer).append('&');
            }
        });
        var sent = SITE.get(address.toString());
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Cache-Control")).contains("no-store");
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private static String answerAll(String start, String answers) {
        var next = start;
        for (var step = 1; step <= Answers.STEPS; step++) {
            next = send(page(next), answers);
        }
        return next;
    }

    @Test
    void sixStepsLeadToTheSumsOfThePublishedExample() {
        var start = page("/interests").selectFirst("a.button").attr("href");
        assertThat(answerAll(start, ANSWERS)).isEqualTo("/interests/results?scores=27,13,23,25,14,14");
        assertThat(answerAll("/es" + start, ANSWERS)).isEqualTo("/es/interests/results?scores=27,13,23,25,14,14");
    }

    @Test
    void whatWasPassedOverIsAskedAgainAndThenItsAreaAloneHasNoScore() {
        var open = "-" + ANSWERS.substring(1);
        var review = page(answerAll("/interests/questions?step=1", open));
        assertThat(review.select("fieldset legend").eachText()).containsExactly("1 Do work number 1");
        var results = send(review, open);
        assertThat(results).isEqualTo("/interests/results?scores=-,13,23,25,14,14");
        var page = page(results);
        assertThat(page.select(".areas li").eachText()).anyMatch(text -> text.startsWith("Realistic not all answered"));
        assertThat(page.select(".areas li").eachText()).anyMatch(text -> text.startsWith("Social 25 of 40"));
        assertThat(page.select("#jobs")).isEmpty();
    }

    @Test
    void goingBackShowsWhatWasAnswered() {
        var second = page(send(page("/interests/questions?step=1"), ANSWERS));
        var first = page(second.selectFirst(".go a").attr("href"));
        assertThat(first.select("input[checked]").eachAttr("value"))
                .containsExactly("5", "5", "3", "4", "2", "1", "3", "2", "1", "1");
    }

    @Test
    void resultsLeadToProgramsInThreeClicks() {
        var results = page("/interests/results?scores=20,30,10,38,12,22&from=adult");
        assertThat(results.selectFirst(".row .title").text()).isEqualTo("Registered Nurses");
        var ways = page(results.selectFirst(".begin a").attr("href"));
        assertThat(ways.selectFirst("option[selected]").attr("value")).isEqualTo("adult");
        var program = page(ways.selectFirst(".row .title a").attr("href"));
        assertThat(program.selectFirst("h1").text()).isNotEmpty();
    }

    @Test
    void equalSumsGiveNoOrderAndWrongOnesAreExplained() {
        assertThat(page("/interests/results?scores=9,9,9,9,9,9")
                        .selectFirst(".caution")
                        .text())
                .contains("All six scores are the same");
        var wrong = SITE.get("/interests/results?scores=9,9,9,9,9,41&level=phd");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Six numbers from 0 to 40").contains("One of none, high-school");
    }

    @Test
    void spanishPagesSayWhichQuestionsAreInEnglish() {
        assertThat(page("/es/interests").selectFirst(".caution").text()).contains("solo en inglés");
        var step = page("/es/interests/questions?step=1");
        assertThat(step.selectFirst(".caution").text()).contains("solo en inglés");
        assertThat(step.select("legend span[lang=en]").eachText()).containsExactly("Do work number 8");
        assertThat(page("/es/interests/questions?step=2").select(".caution")).isEmpty();
    }

    @Test
    void theFileNamesSourceAndVintage() {
        var file = SITE.get("/interests/results.csv?scores=20,30,10,38,12,22").body();
        assertThat(file.lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains("Long-term projections of employment, 2023-2033"));
        assertThat(file).contains("29-1141,Registered Nurses");
    }
}
