// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/MatView.h"
#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

using namespace likeness;

namespace {

Image toImage(const cv::Mat& mat) {
    return Image::make(mat.cols, mat.rows,
                       [&](std::uint8_t* bgr) { mat.copyTo(cv::Mat(mat.rows, mat.cols, CV_8UC3, bgr)); });
}

/// Ground with some texture, so that a search has something to look at.
cv::Mat ground(cv::Size size) {
    cv::Mat mat(size, CV_8UC3);
    for (int y = 0; y < size.height; ++y) {
        mat.row(y).setTo(cv::Scalar(90 + 40 * (y / 24 % 2), 110, 100 + y * 60 / size.height));
    }
    return mat;
}

cv::Rect2f rectOf(const FaceBox& face) {
    return {face.topLeft.x, face.topLeft.y, face.width(), face.height()};
}

double overlap(const cv::Rect2f& a, const cv::Rect2f& b) {
    const double both = (a & b).area();
    return both / (a.area() + b.area() - both);
}

} // namespace

class TestEngineFaces : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void detect_findsAFaceOfAnySizeInAnyPicture_data();
    void detect_findsAFaceOfAnySizeInAnyPicture();
    void detect_findsAFaceThatFillsTheFrame_data();
    void detect_findsAFaceThatFillsTheFrame();
    void landmarks_followTheFaceTurnedInPlane_data();
    void landmarks_followTheFaceTurnedInPlane();
    void boxes_areClippedToThePicture();
    void detect_findsThirtyFacesLargestFirst();
    void detect_honoursTheMinimumHeight();
    void detect_leavesOutWhoIsTinyBesideTheLargest();
    void follow_staysWithFacesThatMove();
    void follow_losesFacesThatGo();
    void follow_removesWhoGoesAndKeepsWhoStays();
    void largest_isTheLargestByArea();
    void dense_landmarksLieOnTheFace();
    void detect_findsNothingWhereNothingIs_data();
    void detect_findsNothingWhereNothingIs();

  private:
    /// The face of audrey.jpg cut out with some surroundings, and where the face lies in that.
    cv::Mat m_portrait;
    cv::Rect2f m_face;
    FivePoints m_landmarks{};
    Faceprint m_faceprint;
    std::unique_ptr<Engine> m_engine;
};

void TestEngineFaces::initTestCase() {
    m_engine = test::makeEngine();
    QVERIFY(m_engine);
    const Image image = test::sample("audrey.jpg");
    const auto found = m_engine->largestFaceprint(image);
    VERIFY_OK(found);
    QVERIFY(found->isFaceFound);
    m_portrait = matView(image).clone();
    m_face = rectOf(*found->face);
    m_landmarks = found->face->landmarks;
    m_faceprint = found->faceprint;
}

void TestEngineFaces::detect_findsAFaceOfAnySizeInAnyPicture_data() {
    QTest::addColumn<int>("faceHeight");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addRow("20 px in 64 x 64") << 20 << 64 << 64;
    QTest::addRow("44 px in 64 x 64") << 44 << 64 << 64;
    QTest::addRow("20 px in 640 x 480") << 20 << 640 << 480;
    QTest::addRow("24 px in 1280 x 720") << 24 << 1280 << 720;
    QTest::addRow("100 px in 500 x 2000") << 100 << 500 << 2000;
    QTest::addRow("400 px in 1280 x 720") << 400 << 1280 << 720;
    QTest::addRow("300 px in 8000 x 6000") << 300 << 8000 << 6000;
    QTest::addRow("4500 px in 8000 x 6000") << 4500 << 8000 << 6000;
}

void TestEngineFaces::detect_findsAFaceOfAnySizeInAnyPicture() {
    QFETCH(int, faceHeight);
    QFETCH(int, width);
    QFETCH(int, height);
    const double scale = faceHeight / static_cast<double>(m_face.height);
    cv::Mat portrait;
    cv::resize(m_portrait, portrait, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    // What does not fit is cut off around the face's centre.
    const cv::Point2d centre((m_face.x + m_face.width / 2) * scale, (m_face.y + m_face.height / 2) * scale);
    cv::Rect part(static_cast<int>(centre.x) - width / 2, static_cast<int>(centre.y) - height / 2, width,
                  height);
    part &= cv::Rect({}, portrait.size());
    cv::Mat picture = ground({width, height});
    const cv::Point at((width - part.width) / 3, (height - part.height) * 2 / 3);
    portrait(part).copyTo(picture(cv::Rect(at, part.size())));
    const cv::Rect2f truth(static_cast<float>(m_face.x * scale - part.x + at.x),
                           static_cast<float>(m_face.y * scale - part.y + at.y),
                           static_cast<float>(m_face.width * scale),
                           static_cast<float>(m_face.height * scale));

    const auto found = m_engine->largestFaceprint(toImage(picture));
    VERIFY_OK(found);
    QVERIFY(found->isFaceFound);
    QVERIFY2(overlap(rectOf(*found->face), truth) > 0.5, "the box is elsewhere");
    if (faceHeight >= 100) {
        QVERIFY(m_faceprint.score(found->faceprint)->value > 0.85);
    }
}

void TestEngineFaces::detect_findsAFaceThatFillsTheFrame_data() {
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("height");
    for (const double share : {1.2, 1.0, 0.85}) { // of the face's box that the picture shows
        for (const int height : {90, 600, 3000}) {
            QTest::addRow("%.2f of the box, %d px", share, height) << share << height;
        }
    }
}

void TestEngineFaces::detect_findsAFaceThatFillsTheFrame() {
    QFETCH(double, share);
    QFETCH(int, height);
    const cv::Size2f size(m_face.size() * static_cast<float>(share));
    const cv::Point2f centre((m_face.tl() + m_face.br()) / 2);
    const cv::Rect part(cv::Rect2f(centre - cv::Point2f(size) / 2, size));
    cv::Mat picture;
    const double scale = static_cast<double>(height) / part.height;
    cv::resize(m_portrait(part & cv::Rect({}, m_portrait.size())), picture, {}, scale, scale,
               cv::INTER_CUBIC);
    const auto found = m_engine->largestFaceprint(toImage(picture));
    VERIFY_OK(found);
    QVERIFY(found->isFaceFound);
    QCOMPARE(found->facesSeen, 1);
    QVERIFY(m_faceprint.score(found->faceprint)->value > (share < 1 ? 0.6 : 0.8));
}

void TestEngineFaces::landmarks_followTheFaceTurnedInPlane_data() {
    QTest::addColumn<int>("degrees");
    for (const int degrees : {-45, -30, -15, 15, 30, 45}) {
        QTest::addRow("%d", degrees) << degrees;
    }
}

void TestEngineFaces::landmarks_followTheFaceTurnedInPlane() {
    QFETCH(int, degrees);
    const cv::Point2f centre((m_face.tl() + m_face.br()) / 2);
    const cv::Mat turn = cv::getRotationMatrix2D(centre, degrees, 1);
    cv::Mat picture;
    cv::warpAffine(m_portrait, picture, turn, m_portrait.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    const auto found = m_engine->largestFaceprint(toImage(picture));
    VERIFY_OK(found);
    QVERIFY(found->isFaceFound);
    const double eyes = std::hypot(m_landmarks[1].x - m_landmarks[0].x, m_landmarks[1].y - m_landmarks[0].y);
    const cv::Matx23d matrix = turn;
    for (std::size_t i = 0; i < m_landmarks.size(); ++i) {
        const cv::Vec2d expected = matrix * cv::Vec3d(m_landmarks[i].x, m_landmarks[i].y, 1);
        const Point& point = found->face->landmarks[i];
        const double error = std::hypot(point.x - expected[0], point.y - expected[1]) / eyes;
        QVERIFY2(error < 0.08, qPrintable(QString("point %1 is off by %2 eye distances").arg(i).arg(error)));
    }
    QVERIFY(m_faceprint.score(found->faceprint)->value > 0.9);
}

void TestEngineFaces::boxes_areClippedToThePicture() {
    const int cut = static_cast<int>(m_face.x + m_face.width * 0.3F); // the left third of the face is gone
    const cv::Mat picture = m_portrait.colRange(cut, m_portrait.cols);
    const auto faces = m_engine->detectFaces(toImage(picture));
    VERIFY_OK(faces);
    QVERIFY(!faces->empty());
    for (const FaceBox& face : *faces) {
        QVERIFY(face.topLeft.x >= 0 && face.topLeft.y >= 0);
        QVERIFY(face.bottomRight.x <= static_cast<float>(picture.cols));
        QVERIFY(face.bottomRight.y <= static_cast<float>(picture.rows));
        QVERIFY(face.width() > 0 && face.height() > 0);
        QVERIFY(face.score >= 0 && face.score <= 1);
    }
}

void TestEngineFaces::detect_findsThirtyFacesLargestFirst() {
    cv::Mat picture = ground({1500, 1300});
    const cv::Rect around(cv::Rect2f(m_face.x - 0.4F * m_face.width, m_face.y - 0.3F * m_face.height,
                                     m_face.width * 1.8F, m_face.height * 1.6F));
    const cv::Mat head = m_portrait(around & cv::Rect({}, m_portrait.size()));
    for (int i = 0; i < 30; ++i) {
        cv::Mat small;
        const int width = 110 + 3 * i;
        cv::resize(head, small, {width, width * head.rows / head.cols}, 0, 0, cv::INTER_AREA);
        small.copyTo(picture(cv::Rect(20 + 245 * (i % 6), 10 + 258 * (i / 6), small.cols, small.rows)));
    }
    const auto faces = m_engine->detectFaces(toImage(picture));
    VERIFY_OK(faces);
    QCOMPARE(faces->size(), std::size_t{30});
    QVERIFY(std::ranges::is_sorted(*faces, std::greater{}, &FaceBox::area));
}

void TestEngineFaces::detect_honoursTheMinimumHeight() {
    const Image image = toImage(m_portrait);
    const int height = static_cast<int>(m_face.height);
    QVERIFY(!m_engine->detectFaces(image, {.minFaceHeight = height / 2})->empty());
    QVERIFY(m_engine->detectFaces(image, {.minFaceHeight = 2 * height})->empty());
    QVERIFY(!m_engine->largestFace(image, {.minFaceHeight = 2 * height})->has_value());
}

void TestEngineFaces::detect_leavesOutWhoIsTinyBesideTheLargest() {
    cv::Mat large;
    cv::resize(m_portrait, large, {}, 3, 3, cv::INTER_CUBIC);
    cv::Mat picture = ground({large.cols + 400, large.rows});
    large.copyTo(picture(cv::Rect({}, large.size())));
    const auto place = [&](double scale, int top) {
        cv::Mat small;
        cv::resize(m_portrait, small, {}, scale, scale, cv::INTER_AREA);
        small.copyTo(picture(cv::Rect({large.cols + 20, top}, small.size())));
    };
    place(0.5, 20);   // a sixth of the height
    place(0.18, 900); // a seventeenth
    const Image image = toImage(picture);
    QCOMPARE(m_engine->detectFaces(image)->size(), std::size_t{3});
    const auto company = m_engine->detectFaces(image, kCompany);
    VERIFY_OK(company);
    QCOMPARE(company->size(), std::size_t{2});
    QCOMPARE(m_engine->detectFaces(image, {.minShareOfLargest = 0.5})->size(), std::size_t{1});
    QCOMPARE(company->front().area(),
             m_engine->detectFaces(image, {.minShareOfLargest = 0.5})->front().area());
}

void TestEngineFaces::follow_staysWithFacesThatMove() {
    const auto before = m_engine->detectFaces(toImage(m_portrait));
    VERIFY_OK(before);
    QCOMPARE(before->size(), std::size_t{1});
    // A step to the side, nearer, and the head a little tilted.
    const cv::Point2f centre(m_face.x + m_face.width / 2, m_face.y + m_face.height / 2);
    cv::Mat move = cv::getRotationMatrix2D(centre, 6, 1.06);
    move.at<double>(0, 2) += 0.12 * static_cast<double>(m_face.width);
    cv::Mat next;
    cv::warpAffine(m_portrait, next, move, m_portrait.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    std::vector<FaceBox> followed = *before;
    VERIFY_OK(m_engine->followFaces(toImage(next), followed));
    QCOMPARE(followed.size(), std::size_t{1});
    const auto searched = m_engine->largestFace(toImage(next));
    QVERIFY(searched && *searched);
    const double eyes = std::hypot((*searched)->landmarks[1].x - (*searched)->landmarks[0].x,
                                   (*searched)->landmarks[1].y - (*searched)->landmarks[0].y);
    for (std::size_t i = 0; i < 5; ++i) {
        const Point& a = followed.front().landmarks[i];
        const Point& b = (*searched)->landmarks[i];
        QVERIFY2(std::hypot(a.x - b.x, a.y - b.y) < 0.05 * eyes, qPrintable(QString::number(i)));
    }
    const cv::Rect2f box = rectOf(followed.front());
    QVERIFY((box & rectOf(**searched)).area() > 0.7F * (box | rectOf(**searched)).area());
}

void TestEngineFaces::follow_losesFacesThatGo() {
    const auto before = m_engine->detectFaces(toImage(m_portrait));
    VERIFY_OK(before);
    std::vector<FaceBox> faces = *before;
    VERIFY_OK(m_engine->followFaces(toImage(ground(m_portrait.size())), faces));
    QVERIFY(faces.empty());
    VERIFY_OK(m_engine->followFaces(toImage(m_portrait), faces)); // nobody comes back by being followed
    QVERIFY(faces.empty());
    VERIFY_FAILS(m_engine->followFaces(Image{}, faces), ErrorCode::InvalidArgument);
}

void TestEngineFaces::follow_removesWhoGoesAndKeepsWhoStays() {
    // Three faces side by side; the middle one goes, and so does one of two boxes around the last.
    const int step = m_portrait.cols + 20;
    cv::Mat picture = ground({3 * step, m_portrait.rows});
    for (int i = 0; i < 3; ++i) {
        m_portrait.copyTo(picture(cv::Rect({i * step, 0}, m_portrait.size())));
    }
    const auto before = m_engine->detectFaces(toImage(picture));
    VERIFY_OK(before);
    QCOMPARE(before->size(), std::size_t{3});
    std::vector<FaceBox> faces = *before;
    std::ranges::sort(faces, {}, [](const FaceBox& face) { return face.topLeft.x; });
    faces.push_back(faces.back());
    ground(m_portrait.size()).copyTo(picture(cv::Rect({step, 0}, m_portrait.size())));
    VERIFY_OK(m_engine->followFaces(toImage(picture), faces));
    QCOMPARE(faces.size(), std::size_t{2});
    std::ranges::sort(faces, {}, [](const FaceBox& face) { return face.topLeft.x; });
    QVERIFY(faces[0].bottomRight.x < static_cast<float>(step));
    QVERIFY(faces[1].topLeft.x > static_cast<float>(2 * step));
}

void TestEngineFaces::largest_isTheLargestByArea() {
    cv::Mat picture = ground({1600, 800});
    const cv::Mat franck = matView(test::sample("franck_02159.jpg")).clone();
    franck.copyTo(picture(cv::Rect({}, franck.size())));
    cv::Mat small;
    cv::resize(m_portrait, small, {}, 0.6, 0.6, cv::INTER_AREA);
    small.copyTo(picture(cv::Rect({1000, 100}, small.size())));
    const Image image = toImage(picture);
    const auto faces = m_engine->detectFaces(image);
    VERIFY_OK(faces);
    const auto largest = m_engine->largestFaceprint(image);
    VERIFY_OK(largest);
    QCOMPARE(faces->size(), std::size_t{2});
    QVERIFY(overlap(rectOf(*largest->face), rectOf(faces->front())) > 0.9);
    QVERIFY(largest->face->topLeft.x < static_cast<float>(franck.cols));
    QCOMPARE(largest->facesSeen, 2);
}

void TestEngineFaces::dense_landmarksLieOnTheFace() {
    const auto face = m_engine->largestFace(toImage(m_portrait));
    VERIFY_OK(face);
    QCOMPARE((*face)->denseLandmarks.size(), std::size_t{468});
    QVERIFY((*face)->landmarkScore > 0.9F);
    const cv::Rect2f wide(m_face.x - 0.3F * m_face.width, m_face.y - 0.3F * m_face.height,
                          1.6F * m_face.width, 1.6F * m_face.height);
    for (const Point3& point : (*face)->denseLandmarks) {
        QVERIFY(wide.contains(cv::Point2f(point.x, point.y)));
    }
    const FivePoints& five = (*face)->landmarks;
    QVERIFY(five[0].x < five[2].x && five[2].x < five[1].x); // left eye, nose, right eye
    QVERIFY(five[0].y < five[2].y && five[2].y < five[3].y); // eye, nose, mouth
    QVERIFY(five[3].x < five[4].x);
}

void TestEngineFaces::detect_findsNothingWhereNothingIs_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"black", "white", "noise", "stripes", "one pixel", "one row"}) {
        QTest::addRow("%s", what) << QString(what);
    }
}

void TestEngineFaces::detect_findsNothingWhereNothingIs() {
    QFETCH(QString, what);
    cv::Mat picture(480, 640, CV_8UC3, cv::Scalar::all(what == "white" ? 255 : 0));
    if (what == "noise") {
        cv::theRNG().state = 7;
        cv::randu(picture, 0, 256);
    } else if (what == "stripes") {
        picture = ground({640, 480});
    } else if (what == "one pixel") {
        picture = picture(cv::Rect(0, 0, 1, 1));
    } else if (what == "one row") {
        picture = picture.rowRange(0, 1);
    }
    const auto faces = m_engine->detectFaces(toImage(picture));
    VERIFY_OK(faces);
    QCOMPARE(faces->size(), std::size_t{0});
    QVERIFY(!m_engine->largestFace(toImage(picture))->has_value());
}

LIKENESS_TEST(TestEngineFaces)
#include "TestEngineFaces.moc"
