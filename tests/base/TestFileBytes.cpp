// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/FileBytes.h"
#include "support/TestProgram.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace likeness;
namespace fs = std::filesystem;

namespace {

std::vector<std::byte> bytesOf(std::string_view text) {
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

/// Runs `check` in a child process without a superuser's rights, so that permissions mean something even
/// where the tests run as root. True when `check` was true there.
template <typename Check>
bool holdsWithoutPrivileges(Check&& check) {
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        const bool isOrdinary = ::geteuid() != 0 || (::setgid(kNobody) == 0 && ::setuid(kNobody) == 0);
        ::_exit(isOrdinary && check() ? 0 : 1);
    }
    int status = -1;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

} // namespace

class TestFileBytes : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path().toStdString();
        fs::permissions(m_path, fs::perms::all); // for the unprivileged child, too
    }

    void readFile_givesEveryByte() {
        std::vector<std::byte> all;
        for (int i = 0; i < 100000; ++i) {
            all.push_back(static_cast<std::byte>(i * 7));
        }
        QVERIFY(writeFileAtomically(m_path / "all", all).has_value());
        const auto read = readFile(m_path / "all", all.size());
        QVERIFY(read.has_value());
        QVERIFY(*read == all);
        QVERIFY(writeFileAtomically(m_path / "none", {}).has_value());
        QVERIFY(readFile(m_path / "none", 0)->empty());
    }

    void readFile_opensAnyName_data() {
        QTest::addColumn<QByteArray>("fileName");
        QTest::addRow("spaces") << QByteArray("my own face.jpg");
        QTest::addRow("accents") << QByteArray("H\xC3\xA9l\xC3\xA8ne \xC3\x85str\xC3\xB6m.png");
        QTest::addRow("emoji") << QByteArray("\xF0\x9F\x98\x80 smile.png");
        QTest::addRow("newline") << QByteArray("two\nlines.png");
        QTest::addRow("quotes") << QByteArray("say \"cheese\" 'now'.png");
        QTest::addRow("not UTF-8") << QByteArray("latin1 \xE9.png");
        QTest::addRow("leading dash") << QByteArray("-v.png");
    }
    void readFile_opensAnyName() {
        QFETCH(QByteArray, fileName);
        const fs::path file = m_path / fileName.toStdString();
        QVERIFY(writeFileAtomically(file, bytesOf("content")).has_value());
        const auto read = readFile(file, 100);
        QVERIFY(read.has_value());
        QVERIFY(*read == bytesOf("content"));
    }

    void readFile_refusesWhatIsNoFile() {
        QVERIFY(::mkfifo((m_path / "pipe").c_str(), 0600) == 0);
        fs::create_symlink(m_path / "nowhere", m_path / "dangling");
        for (const char* name : {"missing", ".", "pipe", "dangling", "missing/child"}) {
            const auto read = readFile(m_path / name, 100);
            QVERIFY2(codeOf(read) == ErrorCode::CannotReadFile, name);
            QVERIFY2(read.error().message.find(displayName(m_path / name)) != std::string::npos,
                     read.error().message.c_str());
        }
        QVERIFY(codeOf(readFile("/dev/zero", 100)) == ErrorCode::CannotReadFile);
        QVERIFY(codeOf(readFile({}, 100)) == ErrorCode::CannotReadFile);
    }

    void readFile_refusesMoreBytesThanTheLimit() {
        QVERIFY(writeFileAtomically(m_path / "ten", bytesOf("0123456789")).has_value());
        QVERIFY(codeOf(readFile(m_path / "ten", 9)) == ErrorCode::TooLarge);
        QVERIFY(readFile(m_path / "ten", 10).has_value());
        fs::resize_file(m_path / "ten", 1ULL << 40U); // a sparse terabyte: nobody may try to load it
        QVERIFY(codeOf(readFile(m_path / "ten", 1000)) == ErrorCode::TooLarge);
    }

    void readFile_refusesWithoutPermission() {
        QVERIFY(writeFileAtomically(m_path / "secret", bytesOf("x")).has_value());
        fs::permissions(m_path / "secret", fs::perms::none);
        const fs::path file = m_path / "secret";
        QVERIFY(holdsWithoutPrivileges([&] {
            const auto read = readFile(file, 100);
            return codeOf(read) == ErrorCode::CannotReadFile &&
                   read.error().message.find("permission") != std::string::npos;
        }));
    }

    void writeFileAtomically_replacesTheOldFile() {
        QVERIFY(writeFileAtomically(m_path / "file", bytesOf("a long first version")).has_value());
        QVERIFY(writeFileAtomically(m_path / "file", bytesOf("second")).has_value());
        QVERIFY(*readFile(m_path / "file", 100) == bytesOf("second"));
        QCOMPARE(std::distance(fs::directory_iterator(m_path), fs::directory_iterator()),
                 1); // nothing beside
    }

    void writeFileAtomically_leavesTheOldFileWhereItMayNotWrite() {
        QVERIFY(writeFileAtomically(m_path / "file", bytesOf("old")).has_value());
        fs::permissions(m_path, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                                    fs::perms::others_exec);
        const fs::path file = m_path / "file";
        QVERIFY(holdsWithoutPrivileges(
            [&] { return codeOf(writeFileAtomically(file, bytesOf("new"))) == ErrorCode::CannotWriteFile; }));
        QVERIFY(*readFile(file, 100) == bytesOf("old"));
        QCOMPARE(std::distance(fs::directory_iterator(m_path), fs::directory_iterator()), 1);
        fs::permissions(m_path, fs::perms::all);
    }

    void writeFileAtomically_refusesImpossiblePlaces() {
        fs::create_directory(m_path / "folder");
        for (const char* name : {"missing/file", "folder"}) {
            const auto written = writeFileAtomically(m_path / name, bytesOf("x"));
            QVERIFY2(codeOf(written) == ErrorCode::CannotWriteFile, name);
            QVERIFY(written.error().message.find(displayName(m_path / name)) != std::string::npos);
        }
        QCOMPARE(std::distance(fs::directory_iterator(m_path), fs::directory_iterator()), 1);
        QVERIFY(codeOf(writeFileAtomically("/dev/full/x", bytesOf("x"))) == ErrorCode::CannotWriteFile);
    }

    void displayName_isSafeToPrint_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("shown");
        QTest::addRow("plain") << QByteArray("face.png") << QByteArray("\"face.png\"");
        QTest::addRow("newline") << QByteArray("a\nb") << QByteArray("\"a\\x0ab\"");
        QTest::addRow("escape sequence") << QByteArray("\x1B[31mred") << QByteArray("\"\\x1b[31mred\"");
        QTest::addRow("accents") << QByteArray("\xC3\xA9") << QByteArray("\"\xC3\xA9\"");
        QTest::addRow("emoji") << QByteArray("\xF0\x9F\x98\x80") << QByteArray("\"\xF0\x9F\x98\x80\"");
        QTest::addRow("not UTF-8") << QByteArray("\xE9.png") << QByteArray("\"\\xe9.png\"");
        QTest::addRow("cut short") << QByteArray("\xF0\x9F\x98") << QByteArray("\"\\xf0\\x9f\\x98\"");
        QTest::addRow("overlong") << QByteArray("\xC0\xAF") << QByteArray("\"\\xc0\\xaf\"");
        QTest::addRow("overlong in three") << QByteArray("\xE0\x80\xAF") << QByteArray("\"\\xe0\\x80\\xaf\"");
        QTest::addRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("\"\\xed\\xa0\\x80\"");
        QTest::addRow("beyond Unicode")
            << QByteArray("\xF4\x90\x80\x80") << QByteArray("\"\\xf4\\x90\\x80\\x80\"");
        QTest::addRow("delete") << QByteArray("a\x7F") << QByteArray("\"a\\x7f\"");
        QTest::addRow("C1 control") << QByteArray("\xC2\x9B") << QByteArray("\"\\xc2\\x9b\"");
    }
    void displayName_isSafeToPrint() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, shown);
        QCOMPARE(QByteArray::fromStdString(displayName(name.toStdString())), shown);
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
};

LIKENESS_TEST(TestFileBytes)
#include "TestFileBytes.moc"
