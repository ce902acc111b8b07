// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/EmbeddingCache.h"
#include "evaluation/PictureEmbedding.h"
#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace likeness;
using namespace likeness::test;

class TestEmbeddingCache : public QObject {
    Q_OBJECT

    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::filesystem::path> m_pictures;

    std::filesystem::path folder() const { return (m_folder->path() + "/cache").toStdString(); }
    QStringList entries() const {
        QStringList files;
        QDirIterator each(m_folder->path() + "/cache", {"*.faceprint"}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            files += each.next();
        }
        return files;
    }
    PictureEmbeddings embed(const EmbeddingCache* cache) {
        auto embedded = embedPictures(*m_engine, m_pictures, {.limits = {}, .cache = cache}, {});
        return embedded ? *embedded : PictureEmbeddings();
    }

  private slots:
    void initTestCase() {
        m_engine = makeEngine({.pack = {}, .workers = 2, .modelOptions = {}});
        QVERIFY(m_engine);
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        const std::vector<std::byte> gray(std::size_t{200} * 200, std::byte{128});
        const auto png = encodePng(*Image::fromRaw(gray, 200, 200, ColorFormat::Gray));
        const std::filesystem::path wall = m_folder->filePath("wall.png").toStdString();
        QVERIFY(writeFileAtomically(wall, *png));
        m_pictures = {samplePath("franck.jpg"), samplePath("audrey.jpg"), wall};
    }

    void faceprints_comeBackBitForBit() {
        const auto cache = EmbeddingCache::open(folder());
        QVERIFY2(cache, cache ? "" : cache.error().message.c_str());
        const PictureEmbeddings first = embed(&*cache);
        QCOMPARE(first.fromCache, std::size_t{0});
        QCOMPARE(entries().size(), 3);
        const PictureEmbeddings second = embed(&*cache);
        QCOMPARE(second.fromCache, std::size_t{3});
        QVERIFY(second.faceprints == first.faceprints);
        QVERIFY(second.faceprints == embed(nullptr).faceprints);
        QVERIFY(second.digests == first.digests);
        // That there is no face is kept too.
        QCOMPARE(second.failures.size(), std::size_t{1});
        QVERIFY(second.failures[0].error == first.failures[0].error);
    }

    void files_areForTheirOwnerAlone() {
        const auto cache = EmbeddingCache::open(folder());
        embed(&*cache);
        const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        for (const QString& file : entries()) {
            QCOMPARE(QFile::permissions(file), ownerOnly);
            QVERIFY(!file.contains("franck"));
        }
        QCOMPARE(QFile::permissions(m_folder->path() + "/cache"),
                 ownerOnly | QFile::ExeOwner | QFile::ExeUser);
        QVERIFY(QFile::exists(m_folder->path() + "/cache/CACHEDIR.TAG"));
    }

    void damagedFiles_areRemade() {
        const auto cache = EmbeddingCache::open(folder());
        const PictureEmbeddings first = embed(&*cache);
        const QStringList files = entries();
        QFile truncated(files[0]);
        QVERIFY(truncated.resize(truncated.size() / 2));
        QFile changed(files[1]);
        QVERIFY(changed.open(QIODevice::ReadWrite));
        QVERIFY(changed.seek(changed.size() - 3));
        QCOMPARE(changed.write("7"), 1);
        changed.close();
        // A sound file under another's name.
        QVERIFY(QFile::remove(files[2]) && QFile::copy(files[0], files[2]));
        const PictureEmbeddings second = embed(&*cache);
        QCOMPARE(second.fromCache, std::size_t{0});
        QVERIFY(second.faceprints == first.faceprints);
        QCOMPARE(embed(&*cache).fromCache, std::size_t{3});
    }

    void otherFaceOrContent_isAnotherEntry() {
        const std::string key = EmbeddingCache::keyOf(*m_engine, std::string(64, 'a'), "central");
        QVERIFY(key != EmbeddingCache::keyOf(*m_engine, std::string(64, 'b'), "central"));
        QVERIFY(key != EmbeddingCache::keyOf(*m_engine, std::string(64, 'a'), "largest"));
        const auto compressed =
            makeEngine({.pack = {}, .workers = 1, .modelOptions = {.frVectorCompression = true}});
        QVERIFY(key != EmbeddingCache::keyOf(*compressed, std::string(64, 'a'), "central"));
    }

    void interrupted_goesOnFromWhatWasKept() {
        const auto cache = EmbeddingCache::open(folder());
        std::stop_source source;
        const auto interrupted =
            embedPictures(*m_engine, m_pictures, {.limits = {}, .cache = &*cache},
                          {[&](std::size_t, std::size_t) { source.request_stop(); }, source.get_token()});
        const auto kept = static_cast<std::size_t>(entries().size());
        QVERIFY(kept >= 1);
        QVERIFY(interrupted || codeOf(interrupted) == ErrorCode::Cancelled);
        QCOMPARE(embed(&*cache).fromCache, kept);
    }

    void clear_removesEntriesAndNothingElse() {
        const auto cache = EmbeddingCache::open(folder());
        embed(&*cache);
        const QString own = m_folder->path() + "/cache/letter.txt";
        QVERIFY(QFile::copy(entries()[0], own));
        const auto removed = EmbeddingCache::clear(folder());
        QVERIFY(removed);
        QCOMPARE(*removed, std::size_t{3});
        QVERIFY(entries().isEmpty());
        QVERIFY(QFile::exists(own));
        QCOMPARE(*EmbeddingCache::clear(m_folder->filePath("nothing").toStdString()), std::size_t{0});
    }

    void openFolder_isRefused() {
        QVERIFY(QDir().mkpath(m_folder->path() + "/cache"));
        QVERIFY(QFile::setPermissions(m_folder->path() + "/cache", QFile::ReadOwner | QFile::WriteOwner |
                                                                       QFile::ExeOwner | QFile::ReadOther));
        QVERIFY(codeOf(EmbeddingCache::open(folder())) == ErrorCode::InvalidArgument);
    }
};

LIKENESS_TEST(TestEmbeddingCache)
#include "TestEmbeddingCache.moc"
