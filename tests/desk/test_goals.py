"""Goals of articles and days, kept in the user's own folder."""

import json
from datetime import timedelta

from editor.core.edit import Edit
from editor.desk.desk import Desk
from editor.desk.goals import GOALS_FILE


def stored(desk):
    return json.loads((desk.paths.state / GOALS_FILE).read_text("utf-8"))


def test_an_article_has_its_goal_in_the_next_session_too(calm, article, owner):
    buffer = calm.buffers.open(article)
    calm.goals.set_for_article(buffer, 800)
    assert buffer.id in owner.changes[-1].state
    again = Desk(calm.paths, clock=owner.clock)
    assert again.goals.of_article(again.buffers.open(article)) == 800
    again.close()
    assert article.read_text("utf-8") == buffer.text


def test_a_goal_of_nothing_is_forgotten(calm, article):
    buffer = calm.buffers.open(article)
    calm.goals.set_for_article(buffer, 800)
    calm.goals.set_for_article(buffer, 0)
    assert calm.goals.of_article(buffer) == 0
    assert stored(calm)["articles"] == {}


def test_the_goal_goes_along_when_the_article_gets_another_name(calm, article):
    buffer = calm.buffers.open(article)
    calm.goals.set_for_article(buffer, 800)
    calm.operations.rename(article, "tram")
    assert buffer.path is not None
    assert buffer.path.stem == "tram"
    assert calm.goals.of_article(buffer) == 800
    calm.goals.keep()
    assert list(stored(calm)["articles"]) == [str(buffer.path)]


def test_an_article_without_a_file_takes_its_goal_to_the_file(calm):
    buffer = calm.buffers.new("# New\n\nWords.\n")
    calm.goals.set_for_article(buffer, 300)
    assert calm.goals.of_article(buffer) == 300
    buffer.replace([Edit(7, 7, "Other ")])
    calm.saver.flush(buffer)
    assert buffer.path is not None
    assert calm.goals.of_article(buffer) == 300


def test_words_that_come_and_go_are_todays(calm, article, owner):
    buffer = calm.buffers.open(article)
    calm.goals.note(buffer, 7)
    assert calm.goals.today() == 0
    calm.goals.note(buffer, 27)
    calm.goals.note(buffer, 22)
    assert calm.goals.today() == 15
    owner.now += timedelta(days=1)
    assert calm.goals.today() == 0
    calm.goals.note(buffer, 30)
    assert calm.goals.today() == 8


def test_what_another_program_wrote_is_nobodys_work_of_today(calm, article, written):
    buffer = calm.buffers.open(article)
    calm.goals.note(buffer, 7)
    article.write_text(written + "Many words that came from elsewhere.\n", "utf-8")
    calm.watching.look_again()
    assert "elsewhere" in buffer.body
    calm.goals.note(buffer, 13)
    assert calm.goals.today() == 0


def test_todays_words_are_there_after_a_restart(calm, article, owner):
    buffer = calm.buffers.open(article)
    calm.goals.note(buffer, 7)
    calm.goals.note(buffer, 20)
    calm.close()
    again = Desk(calm.paths, clock=owner.clock)
    assert again.goals.today() == 13
    again.close()


def test_a_broken_file_counts_as_empty(paths, owner):
    paths.state.mkdir(parents=True)
    (paths.state / GOALS_FILE).write_text('{"articles": {"a": "b"}, "days": 3}', "utf-8")
    desk = Desk(paths, clock=owner.clock)
    assert desk.goals.today() == 0
    desk.close()


def test_the_goal_of_a_day_is_an_option(calm):
    calm.settings.set("day-goal", 500)
    assert calm.goals.of_day() == 500
