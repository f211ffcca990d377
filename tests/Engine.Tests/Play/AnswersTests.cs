using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Tests.Exploration;

namespace MentorSim.Engine.Tests.Play;

public sealed class AnswersTests
{
    private const string Desk = Some.Head + """
        start: note
        scenes:
          note:
            certainty: true
            pick:
              prompt: What goes into it?
              min: 1
              max: 2
              to: steps
              options:
                - { id: words, text: The words., evidence: { T1.1: 1 }, feedback: F. }
                - { id: day, text: The day., evidence: { T1.2: 1 }, feedback: F. }
                - { id: guess, text: A guess., evidence: { T1.1: -1 }, feedback: F. }
          steps:
            order:
              prompt: What comes first?
              evidence: { T2.1: 2 }
              to: letter
              options:
                - { id: listen, text: Listen., feedback: F. }
                - { id: tell, text: Tell., feedback: F. }
                - { id: record, text: Write it down., feedback: F. }
          letter: { write: { prompt: What do you write?, criteria: [{ id: plain, text: Plain words. }], to: free } }
          free:
            pick: { prompt: Anything else?, to: sure, options: [{ id: tea, text: Tea., feedback: F. }] }
          sure: { certainty: true, write: { prompt: And?, criteria: [{ id: plain, text: Plain words. }], to: end } }
          end: { ending: good }
        """;

    private static readonly Scenario Story = Some.Scenario(Desk);

    [Fact]
    public void Every_answer_reads_back_as_itself()
    {
        var stories = new RandomStories(Seeded.Random(11));
        var kinds = new HashSet<Type>();
        for (var i = 0; i < Scale.Count(2_000); i++)
        {
            var text = stories.Next();
            foreach (var scene in Some.Scenario(text).Scenes)
            {
                if (scene.WayOn is not Decision decision) continue;
                var written = new HashSet<string>();
                foreach (var answer in Answers.To(decision))
                {
                    written.Add(answer.Written).ShouldBeTrue($"'{answer.Written}' stands for two answers in {scene.Id}\n{text}");
                    var read = Answers.Read(decision, scene.Offers, answer.Written, scene.Id);
                    read.GetType().ShouldBe(answer.GetType());
                    read.Taken.ShouldBe(answer.Taken);
                    read.Evidence.ShouldBe(answer.Evidence);
                    (read.Written, read.Id, read.To, read.Takes).ShouldBe((answer.Written, answer.Id, answer.To, answer.Takes));
                    kinds.Add(answer.GetType());
                }

                written.Count.ShouldBe(CountOf(decision), text);
            }
        }

        kinds.Count.ShouldBe(4);
    }

    [Fact]
    public void Ticks_are_kept_in_the_order_of_the_file_whatever_order_they_are_given_in()
    {
        var session = At("day+words");
        session.Passage.Decisions.Single().Answer.Written.ShouldBe("words+day");
        ((Answered)session.Events[1]).Answer.ShouldBe("day+words", "the event keeps what was said");
    }

    [Theory]
    [InlineData("none", "'none' has 0 ticks; in the scene 'note' 1 to 2 are wanted, of words, day, guess.")]
    [InlineData("words+day+guess", "'words+day+guess' has 3 ticks; in the scene 'note' 1 to 2 are wanted, of words, day, guess.")]
    [InlineData("word", "'word' is not on offer in the scene 'note'; on offer: words, day, guess (joined by +).")]
    [InlineData("words+", "'' is not on offer in the scene 'note'; on offer: words, day, guess (joined by +).")]
    [InlineData("", "'' is not on offer in the scene 'note'; on offer: words, day, guess (joined by +).")]
    [InlineData("words+none", "'none' is not on offer in the scene 'note'; on offer: words, day, guess (joined by +).")]
    [InlineData("skip", "'skip' is not on offer in the scene 'note'; on offer: words, day, guess (joined by +).")]
    [InlineData("words+words", "'words' stands twice in 'words+words'.")]
    [InlineData("WORDS", "'WORDS' is not on offer in the scene 'note'; on offer: words, day, guess (joined by +).")]
    [InlineData("words@0", "'words@0' is not on offer in the scene 'note'; on offer: words, day, guess (joined by +).")]
    [InlineData("words@4", "'words@4' is not on offer in the scene 'note'; on offer: words, day, guess (joined by +).")]
    [InlineData("words@", "'words@' is not on offer in the scene 'note'; on offer: words, day, guess (joined by +).")]
    [InlineData("words@1+day", "'words@1' is not on offer in the scene 'note'; on offer: words, day, guess (joined by +).")]
    public void A_bad_set_of_ticks_says_what_can_be_ticked(string answer, string message) => Refused([answer], message);

    [Theory]
    [InlineData("listen+tell", "'listen+tell' leaves something out; in the scene 'steps' all are put in an order, joined by +: listen, tell, record.")]
    [InlineData("listen", "'listen' leaves something out; in the scene 'steps' all are put in an order, joined by +: listen, tell, record.")]
    [InlineData("none", "'none' is not on offer in the scene 'steps'; on offer: listen, tell, record (all of them in an order, joined by +).")]
    [InlineData("listen+tell+listen", "'listen' stands twice in 'listen+tell+listen'.")]
    [InlineData("listen+tell+record+listen", "'listen' stands twice in 'listen+tell+record+listen'.")]
    [InlineData("listen+tell+wait", "'wait' is not on offer in the scene 'steps'; on offer: listen, tell, record (all of them in an order, joined by +).")]
    [InlineData("listen+tell+record@2", "In the scene 'steps' nobody asks how sure the answer is.")]
    public void A_bad_order_says_what_is_put_in_order(string answer, string message) => Refused(["words", answer], message);

    [Theory]
    [InlineData("words@1", 1)]
    [InlineData("day+words@3", 3)]
    [InlineData("words", null)]
    public void How_sure_an_answer_is_stands_behind_it_where_that_is_asked(string answer, int? certainty)
    {
        var session = At(answer);
        ((Answered)session.Events[1]).Certainty.ShouldBe(certainty);
        session.Passage.Decisions.Single().Certainty.ShouldBe(certainty);
    }

    [Theory]
    [InlineData("", "", "skip")]
    [InlineData("skip", "", "skip")]
    [InlineData("Dear all, see you at ten, or at 11.", "Dear all, see you at ten, or at 11.", "write")]
    [InlineData("Meet me @2", "Meet me @2", "write")]
    [InlineData("words+day", "words+day", "write")]
    [InlineData("none", "none", "write")]
    public void A_text_is_kept_as_it_was_written(string text, string kept, string onTheCard)
    {
        var answer = (WriteAnswer)At("words", "listen+tell+record", text).Passage.Decisions.Last().Answer;
        (answer.Text, answer.Id).ShouldBe((kept, onTheCard));
    }

    [Fact]
    public void Behind_a_text_how_sure_it_was_is_read_only_where_it_is_asked()
    {
        var session = At("words", "listen+tell+record", "First @2", "none", "Then, as I said,@3");
        session.Passage.Decisions.Select(decided => decided.Certainty).ShouldBe([null, null, null, null, 3]);
        ((WriteAnswer)session.Passage.Decisions.Last().Answer).Text.ShouldBe("Then, as I said,");
        session.State.ShouldBe(SessionState.Debrief);
    }

    [Fact]
    public void Where_nothing_must_be_ticked_none_is_an_answer()
    {
        var session = At("words", "listen+tell+record", "skip", "none");
        session.Passage.Decisions.Last().Answer.Taken.ShouldBeEmpty();
        session.Passage.Scene.Id.ShouldBe("sure");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    public void How_sure_an_answer_is_goes_from_one_to_three(int certainty)
    {
        var session = At();
        Should.Throw<SessionException>(() => session.Answer("words", certainty, [])).Message.ShouldContain("from 1 to 3");
        session.Events.Length.ShouldBe(1);
    }

    [Fact]
    public void A_long_answer_that_is_none_is_shown_cut_and_without_what_steers_a_terminal()
    {
        var session = At();
        var message = Should.Throw<SessionException>(() => session.Answer("\u001b[31m" + new string('x', 500))).Message;
        message.ShouldNotContain("\u001b");
        message.Length.ShouldBeLessThan(250);
    }

    private static int CountOf(Decision decision) => decision switch
    {
        ChoiceDecision choices => choices.Choices.Length,
        PickDecision pick => Enumerable.Range(pick.Min, pick.Max - pick.Min + 1).Sum(ticks => Factorial(pick.Options.Length) / Factorial(ticks) / Factorial(pick.Options.Length - ticks)),
        OrderDecision order => Factorial(order.Options.Length),
        _ => 1,
    };

    private static int Factorial(int number) => number <= 1 ? 1 : number * Factorial(number - 1);

    private static Session At(params string[] answers)
    {
        var session = Some.Session(Story);
        AnswerList.Of(answers).PlayIn(session);
        return session;
    }

    private static void Refused(string[] answers, string message)
    {
        var session = Some.Session(Story);
        Should.Throw<SessionException>(() => AnswerList.Of(answers).PlayIn(session)).Message.ShouldBe(message);
        session.Events.OfType<Answered>().Count().ShouldBe(answers.Length - 1, "what is refused changes nothing");
    }
}
