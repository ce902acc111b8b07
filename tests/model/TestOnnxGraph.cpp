// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/ModelPack.h"
#include "model/OnnxGraph.h"
#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QTest>

#include <algorithm>
#include <span>

using namespace likeness;

class TestOnnxGraph : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void read_givesTheDetectorsGraph();
    void read_givesPackedAndSingleAttributes();
    void read_givesShapes();
    void read_refusesWhatIsCutOff();
    void withOutputs_keepsWhatTheyNeedAlone();
    void withOutputs_refusesAnUnknownValue();

  private:
    std::vector<std::byte> m_detector;
};

void TestOnnxGraph::initTestCase() {
    const auto pack = ModelPack::load(test::packFolder());
    VERIFY_OK(pack);
    m_detector = {pack->detector.bytes().begin(), pack->detector.bytes().end()};
}

namespace {

std::ptrdiff_t countOf(const OnnxGraph& graph, const std::string& operation) {
    return std::ranges::count(graph.nodes, operation, &OnnxNode::operation);
}

} // namespace

// The figures are those that Python's onnx package gives for the file.
void TestOnnxGraph::read_givesTheDetectorsGraph() {
    const auto graph = OnnxGraph::read(m_detector);
    QVERIFY(graph);
    QCOMPARE(graph->inputs, std::vector<std::string>{"input"});
    QCOMPARE(graph->outputs, (std::vector<std::string>{"scores", "boxes"}));
    QCOMPARE(countOf(*graph, "Conv"), 52);
    QCOMPARE(countOf(*graph, "Relu"), 37);
    const OnnxTensor weights = graph->constants.at("492").tensor();
    QCOMPARE(weights.shape, (std::vector<std::int64_t>{16, 3, 3, 3}));
    QCOMPARE(weights.values.size(), std::size_t{16 * 3 * 3 * 3});
    QCOMPARE(graph->constants.at("467").tensor().values[0],
             0.03125F); // the value of a Constant: 10 of 320 pixels
    QCOMPARE(graph->producerOf("scores")->operation, std::string("Softmax"));
    QVERIFY(graph->producerOf("input") == nullptr);
}

void TestOnnxGraph::read_givesPackedAndSingleAttributes() {
    const auto graph = OnnxGraph::read(m_detector);
    QVERIFY(graph);
    const OnnxNode& first = graph->nodes[0];
    QCOMPARE(first.integersOf("strides", {}), (std::vector<std::int64_t>{2, 2}));
    QCOMPARE(first.integersOf("pads", {}), (std::vector<std::int64_t>{1, 1, 1, 1}));
    QCOMPARE(first.integersOf("group", {}), std::vector<std::int64_t>{1});
    QCOMPARE(first.integersOf("none", {7}), std::vector<std::int64_t>{7});
}

void TestOnnxGraph::read_givesShapes() {
    const auto pack = ModelPack::load(test::packFolder());
    VERIFY_OK(pack);
    const auto net = pack->optionalNet(pack->manifest.pose.value());
    VERIFY_OK(net);
    const auto graph = OnnxGraph::read(net->bytes());
    QVERIFY(graph);
    QCOMPARE(graph->integers.at("361"), (std::vector<std::int64_t>{1, 2, 58, 28, 28}));
    QCOMPARE(graph->integers.at("364"), (std::vector<std::int64_t>{1, -1, 28, 28}));
    QCOMPARE(graph->usesOf("413"), std::ptrdiff_t{2});
}

void TestOnnxGraph::read_refusesWhatIsCutOff() {
    QVERIFY(!OnnxGraph::read({}));
    for (std::size_t size = 1; size < m_detector.size(); size += 997) {
        // Cut between two fields the rest is still an encoding, but the graph is one field and never whole.
        QVERIFY(!OnnxGraph::read(std::span(m_detector).first(size)));
    }
}

void TestOnnxGraph::withOutputs_keepsWhatTheyNeedAlone() {
    const std::vector<std::string> wanted{"319", "333"}; // the finest level's scores and boxes
    const auto cut = withOutputs(m_detector, wanted);
    QVERIFY(cut);
    const auto graph = OnnxGraph::read(*cut);
    QVERIFY(graph);
    QCOMPARE(graph->outputs, wanted);
    QCOMPARE(countOf(*graph, "Softmax"), 0);
    QVERIFY(graph->producerOf("319") != nullptr && graph->producerOf("365") == nullptr);
    QCOMPARE(graph->constants.at("492").tensor().values,
             OnnxGraph::read(m_detector)->constants.at("492").tensor().values);
}

void TestOnnxGraph::withOutputs_refusesAnUnknownValue() {
    const std::vector<std::string> wanted{"319", "no such value"};
    QVERIFY(!withOutputs(m_detector, wanted));
    const std::vector<std::string> known{"319"};
    QVERIFY(!withOutputs(std::span(m_detector).first(5000), known));
}

LIKENESS_TEST(TestOnnxGraph)
#include "TestOnnxGraph.moc"
