// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/PeopleIndex.h"
#include "support/TestProgram.h"

#include <QTest>

#include <random>

using namespace likeness::store;

namespace {

PeopleIndex fewPeople() {
    PeopleIndex people;
    const std::pair<const char*, const char*> all[]{{"E-17", "José Müller"},   {"E-18", "Anna Straße"},
                                                    {"X9", "Иван Петров"},     {"X10", "山田 太郎"},
                                                    {"Q1", "Jean-Luc O’Neil"}, {"Q2", "ÅSA Ångström"}};
    for (RowId i = 0; i < 6; ++i) {
        if (!people.put(i + 1, all[i].first, all[i].second, Time(std::chrono::milliseconds(100 - i)))) {
            return {};
        }
    }
    return people;
}

QString idsOf(const PeopleIndex::Page& page) {
    QStringList ids;
    for (const PersonEntry& person : page.people) {
        ids << QString::number(person.id);
    }
    return ids.join(' ');
}

} // namespace

class TestPeopleIndex : public QObject {
    Q_OBJECT

  private slots:
    void find_looksForBeginningsOfWordsInAnyOrderAndSpelling_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("found");
        QTest::newRow("nothing finds all") << ""
                                           << "2 6 5 1 3 4";
        QTest::newRow("blanks find all") << "  "
                                         << "2 6 5 1 3 4";
        QTest::newRow("without accents") << "jose"
                                         << "1";
        QTest::newRow("with accents") << "JOSÉ"
                                      << "1";
        QTest::newRow("decomposed") << QString("Mu\u0308ller") << "1";
        QTest::newRow("two words, turned round") << "mul jos"
                                                 << "1";
        QTest::newRow("both must be there") << "mul anna"
                                            << "";
        QTest::newRow("not in the middle of a word") << "ose"
                                                     << "";
        QTest::newRow("sharp s") << "STRASSE"
                                 << "2";
        QTest::newRow("sharp s written") << "straß"
                                         << "2";
        QTest::newRow("Cyrillic case") << "ИВАН"
                                       << "3";
        QTest::newRow("Chinese") << "山"
                                 << "4";
        QTest::newRow("hyphen parts words") << "luc"
                                            << "5";
        QTest::newRow("apostrophe parts words") << "neil"
                                                << "5";
        QTest::newRow("ring") << "asa angs"
                              << "6";
        QTest::newRow("id") << "e-17"
                            << "1";
        QTest::newRow("part of the id") << "17"
                                        << "1";
        QTest::newRow("name and id") << "q2 as"
                                     << "6";
        QTest::newRow("nobody") << "zebra"
                                << "";
    }

    void find_looksForBeginningsOfWordsInAnyOrderAndSpelling() {
        QFETCH(const QString, query);
        QFETCH(const QString, found);
        const auto page = fewPeople().find(query.toStdString(), {}, 0, 10);
        QCOMPARE(idsOf(page), found);
        QCOMPARE(page.total, page.people.size());
    }

    void find_sortsAndPages() {
        const PeopleIndex people = fewPeople();
        using Key = PeopleOrder::Key;
        QCOMPARE(idsOf(people.find("", {Key::ExternalId}, 0, 10)), QStringLiteral("1 2 5 6 4 3"));
        QCOMPARE(idsOf(people.find("", {Key::Created}, 0, 10)), QStringLiteral("6 5 4 3 2 1"));
        QCOMPARE(idsOf(people.find("", {Key::Created, true}, 1, 2)), QStringLiteral("2 3"));
        QCOMPARE(people.find("", {}, 4, 2).total, std::size_t{6});
        QVERIFY(people.find("", {}, 6, 2).people.empty());
    }

    /// After any changes, in whatever order, everything is found as if it had been put in anew.
    void changesKeepEveryOrder() {
        std::mt19937 random(3);
        PeopleIndex people;
        std::map<RowId, std::string> names;
        using Key = PeopleOrder::Key;
        for (int i = 0; i < 600; ++i) {
            const RowId id = 1 + static_cast<RowId>(random() % 40);
            if (random() % 3 == 0) {
                people.remove(id);
                names.erase(id);
            } else {
                const std::string name = "Name " + std::to_string(random() % 1000);
                QVERIFY(people.put(id, "E" + std::to_string(id), name,
                                   Time(std::chrono::milliseconds(random() % 100))));
                names[id] = name;
            }
            if (i % 7 == 0) {
                for (const Key key : {Key::Name, Key::ExternalId, Key::Created}) {
                    const auto page = people.find("", {key}, 0, 100);
                    QCOMPARE(page.people.size(), names.size());
                    for (const PersonEntry& person : page.people) {
                        QCOMPARE(person.displayName, names.at(person.id));
                    }
                    QVERIFY(
                        std::ranges::is_sorted(page.people, [&](const PersonEntry& a, const PersonEntry& b) {
                            return key == Key::Name         ? a.displayName < b.displayName
                                   : key == Key::ExternalId ? a.externalId < b.externalId
                                                            : a.created < b.created;
                        }));
                }
            }
        }
        QCOMPARE(people.size(), names.size());
    }
};

LIKENESS_TEST(TestPeopleIndex)
#include "TestPeopleIndex.moc"
